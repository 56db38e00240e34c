//! The columns of `members.csv`.

use super::column::{Cell, Column, date_pattern, texts};
use hrc_core::feed::{Feed, Member, MemberType, Source, Status};
use serde_json::json;
use std::collections::BTreeSet;

/// A column that reads one part of a source.
type SourcePart = (&'static str, &'static str, fn(&Source) -> Cell);

const SOURCE_PARTS: [SourcePart; 3] = [
    ("url", "Page of the source", |source| Cell::text(source.url.as_ref())),
    ("date", "When the source was read or written", |source| Cell::text(source.date)),
    ("note", "The source in words", |source| Cell::text(source.note.as_ref())),
];

/// Columns for what these members have; `id` to `lon` are always there.
pub(super) fn columns<'a>(feed: &'a Feed, members: &[Member]) -> Vec<Column<'a, Member>> {
    let mut columns = vec![
        Column::new("id", "string", "Unique and never reused", |member: &Member| {
            Cell::text(Some(&member.id))
        })
        .with(json!({ "required": true, "unique": true, "pattern": "[a-z0-9-]{1,64}" })),
        Column::new("name", "string", "The member's own name", |member: &Member| {
            Cell::text(Some(&member.name))
        })
        .with(json!({ "required": true })),
        Column::new("type", "string", "Kind of government or body", |member: &Member| {
            Cell::text(Some(member.kind.word()))
        })
        .with(json!({ "required": true, "enum": MemberType::WORDS })),
        Column::new(
            "counts",
            "boolean",
            "Whether its kind counts toward the milestones; it is counted while its status is member",
            |member: &Member| Cell::flag(member.counts),
        ),
        Column::new("status", "string", "Where it stands", |member: &Member| {
            Cell::text(Some(member.status.word()))
        })
        .with(json!({ "required": true, "enum": Status::WORDS })),
        Column::new(
            "joined",
            "string",
            "When it joined: YYYY, YYYY-MM or YYYY-MM-DD, as exact as known",
            |member: &Member| Cell::text(member.joined),
        )
        .with(date_pattern()),
        Column::new(
            "left",
            "string",
            "When it left: YYYY, YYYY-MM or YYYY-MM-DD, as exact as known",
            |member: &Member| Cell::text(member.left),
        )
        .with(date_pattern()),
        Column::new(
            "founding",
            "boolean",
            "Whether it is one of the members that launched the campaign",
            |member: &Member| Cell::flag(member.founding),
        ),
        Column::new("country", "string", "ISO 3166-1 alpha-2; XK by convention", |member: &Member| {
            Cell::text(Some(&member.country))
        })
        .with(json!({ "required": true, "pattern": "[A-Z]{2}" })),
        Column::new("subdivision", "string", "ISO 3166-2", |member: &Member| {
            Cell::text(member.subdivision.as_ref())
        }),
        Column::new("m49", "string", "UN M49 code of the region", |member: &Member| {
            Cell::text(member.m49.as_ref())
        }),
        Column::new("uclgSections", "string", "Sections of UCLG, separated by spaces", |member: &Member| {
            Cell::words(member.uclg_sections.iter().map(|section| section.word()))
        }),
        Column::new("lat", "number", "Degrees north; empty if the place is unknown", |member: &Member| {
            degrees(member.location.map(|location| location.lat))
        })
        .with(json!({ "minimum": -90, "maximum": 90 })),
        Column::new("lon", "number", "Degrees east; empty if the place is unknown", |member: &Member| {
            degrees(member.location.map(|location| location.lon))
        })
        .with(json!({ "minimum": -180, "maximum": 180 })),
        Column::new("precision", "string", "How exact the place is", |member: &Member| {
            Cell::text(member.location.map(|location| location.precision.word()))
        }),
        Column::new("populationBand", "string", "Population as a band", |member: &Member| {
            Cell::text(member.population_band.as_ref())
        }),
        Column::new("instruments", "string", "Instruments in use, separated by spaces", |member: &Member| {
            Cell::words(member.instruments.iter().map(|instrument| instrument.word()))
        }),
    ];
    columns.extend(texts("names", "Name", members, |member| member.names.as_ref()));
    columns.extend(texts("countryName", "Country as the member calls it", members, |member| {
        member.country_name.as_ref()
    }));
    columns.extend(texts("url", "The member's page", members, |member| member.url.as_ref()));
    columns.extend(texts("profileUrl", "Its page on the campaign's website", members, |member| {
        member.profile_url.as_ref()
    }));
    columns.extend(texts("statement", "Its own words", members, |member| member.statement.as_ref()));
    let axes: BTreeSet<&String> = members.iter().flat_map(|member| member.rights.keys()).collect();
    columns.extend(axes.into_iter().cloned().map(|axis| {
        let description = "Published evidence on this right; empty if not reviewed";
        Column::new(format!("rights.{axis}"), "string", description, move |member: &Member| {
            Cell::text(member.rights.get(&axis).map(|evidence| evidence.word()))
        })
    }));
    let schemes: BTreeSet<&String> =
        members.iter().flat_map(|member| &member.identifiers).map(|identifier| &identifier.scheme).collect();
    columns.extend(schemes.into_iter().cloned().map(|scheme| {
        Column::new(
            format!("identifiers.{scheme}"),
            "string",
            "Id in that register",
            move |member: &Member| {
                let found = member.identifiers.iter().find(|identifier| identifier.scheme == scheme);
                Cell::text(found.map(|identifier| &identifier.id))
            },
        )
    }));
    let most = members.iter().map(|member| member.sources.len()).max().unwrap_or(0);
    for place in 0..most {
        columns.extend(SOURCE_PARTS.map(|(part, description, get)| {
            Column::new(
                format!("sources.{}.{part}", place + 1),
                "string",
                description,
                move |member: &Member| member.sources.get(place).map_or(Cell::Empty, get),
            )
        }));
    }
    columns.push(Column::new("sample", "boolean", "Whether this is sample data", |_: &Member| {
        Cell::flag(feed.demo)
    }));
    columns
}

fn degrees(degrees: Option<f64>) -> Cell {
    degrees.map_or(Cell::Empty, |degrees| Cell::Bare(degrees.to_string()))
}
