// Reads a published folder with other people's programs, and says on standard output what they found, as JSON.
// Whatever they object to is an error and ends this program with 1.
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import ICAL from "ical.js";
import { check } from "@placemarkio/check-geojson";

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, name), "utf8");
const json = (name) => JSON.parse(text(name));

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(json("feed.schema.json"));
const feed = json("feed.json");
const errors = validate(feed) ? [] : validate.errors.map((error) => `feed.json${error.instancePath} ${error.message}`);

// With its lists inside, a feed is of the same schema.
const whole = structuredClone(feed);
for (const list of ["members", "practices"]) {
  if (feed[list]?.url) whole[list] = json(feed[list].url)[list];
}
if (!validate(whole)) errors.push(...validate.errors.map((error) => `lists${error.instancePath} ${error.message}`));

// A validator that accepts everything would prove nothing.
const refuses = [
  (feed) => { feed.campaign.milestones[0].target = "ten"; },
  (feed) => { delete feed.version; },
  (feed) => { feed.generatedAt = "yesterday"; },
  (feed) => { feed.members[0].id = "Not An Id"; },
  (feed) => { feed.members[0].location = { lat: 91, lon: 0, precision: "seat" }; },
].map((spoil) => {
  const spoilt = structuredClone(whole);
  spoil(spoilt);
  return !validate(spoilt);
});

const collection = check(text("members.geojson"));
const events = [];
if (existsSync(join(folder, "sessions.ics"))) {
  const calendar = new ICAL.Component(ICAL.parse(text("sessions.ics")));
  for (const part of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(part);
    events.push({
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate?.toJSDate().toISOString(),
      zone: event.startDate.zone.tzid,
    });
  }
}

console.log(JSON.stringify({
  errors,
  refuses,
  features: collection.features.length,
  placed: collection.features.filter((feature) => feature.geometry).length,
  first: collection.features[0]?.geometry?.coordinates,
  events,
}));
process.exit(errors.length === 0 && refuses.every(Boolean) ? 0 : 1);
