### The widgets' own texts in English, which is the reference: each other language has a file with the same messages.
### The guide for translators is demo/guide/translating.md.

## Shared by all widgets

# Mark of sample data.
shared-sample = Sample data

# Tooltip of the mark.
shared-sample-note = This is sample data, not a publication of the campaign.

# Below each widget; $time is when the data was published.
shared-data-of = Data of { $time }

# Below a figure, before the source of its numbers; $date is when they were counted.
shared-as-of =
    { $precision ->
    [day] As of { $date }
    [month] As of { $date }
   *[year] As of { $date }
    }

# Behind the button shared-about-data; $time is when the data was published.
shared-published = Published on { $time }

# Behind the same button; $license is a name such as CC-BY-4.0.
shared-license = License: { $license }

# Button below each widget, for what is to be known of the data: publication, license, what is left out.
shared-about-data = About this data

# Below a widget whose data is too old; $time is when it was published.
shared-stale = This data is out of date. It was published on { $time }.

# Below a widget that could not get newer data; $time is when what it shows was published.
shared-failed = The newest data could not be loaded. This is the data of { $time }.

# In place of a widget that could not get any data.
shared-no-data = The campaign’s data could not be loaded.

# In place of a widget whose data is on its way.
shared-loading = The campaign’s data is loading…

# In place of a widget that has stopped over a fault of its own.
shared-stopped = This display has stopped because of a fault of its own. Reload the page to start it again.

# Button that asks for the feed again.
shared-retry = Try again

# Below a widget; $count is how many entries of the data were left out because they were wrong.
shared-left-out =
    { $count ->
    [one] { $count } entry could not be read and is left out.
   *[other] { $count } entries could not be read and are left out.
    }

# Button that shows the table in place of the figure.
shared-table = Table

# Link to where a number comes from.
shared-source = Source

# Tells that a link opens another site; $host is its host.
shared-opens = opens { $host }

# In place of a number, inside a sentence.
shared-more-than = more than { $number }
shared-about = about { $number }

# Between the parts of a list.
shared-comma = ,{ " " }

# The day in a date.
shared-day =
    { $day ->
    [one] { $day }
   *[other] { $day }
    }

# The months, as they stand after a day in a date.
shared-months =
    { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }

# The months, as they stand in a date without a day.
shared-months-alone =
    { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }

# A date, as exactly as it is known: $precision is day, month or year. $day is shared-day, $month one of shared-months, or of shared-months-alone where there is no day. The other messages with a $date contain it.
shared-date =
    { $precision ->
    [day] { $day } { $month } { $year }
    [month] { $month } { $year }
   *[year] { $year }
    }

## Counter

# $count is how many have joined. It is set large; what stands before and after it, small.
counter-members =
    { $count ->
    [one] { $count } city or territory has joined the campaign.
   *[other] { $count } cities and territories have joined the campaign.
    }
counter-members-more-than = More than { $count } cities and territories have joined the campaign.
counter-members-about = About { $count } cities and territories have joined the campaign.

# $count is how many have pledged to join. It is set large; what stands before and after it, small.
counter-pledges =
    { $count ->
    [one] { $count } city or territory has pledged to join.
   *[other] { $count } cities and territories have pledged to join.
    }
counter-pledges-more-than = More than { $count } cities and territories have pledged to join.
counter-pledges-about = About { $count } cities and territories have pledged to join.

# $count is how many have sent in their form. It is set large; what stands before and after it, small.
counter-forms =
    { $count ->
    [one] { $count } city or territory has sent in its form.
   *[other] { $count } cities and territories have sent in their forms.
    }
counter-forms-more-than = More than { $count } cities and territories have sent in their forms.
counter-forms-about = About { $count } cities and territories have sent in their forms.

# Below the number; $target is the next milestone.
counter-next = Next: { $target }.

# Below the number; $target is the next milestone, $date when it should be reached.
counter-next-by =
    { $precision ->
    [day] Next: { $target } by { $date }.
    [month] Next: { $target } by { $date }.
   *[year] Next: { $target } by { $date }.
    }
counter-all-reached = All milestones are reached.

# Below a milestone.
counter-reached = reached

# Below a milestone.
counter-reached-on =
    { $precision ->
    [day] reached { $date }
    [month] reached { $date }
   *[year] reached { $date }
    }

# Below a milestone that is not reached; $date is when it should be.
counter-by =
    { $precision ->
    [day] by { $date }
    [month] by { $date }
   *[year] by { $date }
    }

# Below the milestone on the way, and in the table; $count is how many are missing.
counter-to-go =
    { $count ->
    [one] { $count } to go
   *[other] { $count } to go
    }

# The same where the count is "more than" so many: fewer are missing. $count is 2 or more.
counter-to-go-fewer = fewer than { $count } to go

# The same where the count is "about" so many.
counter-to-go-about = about { $count } to go

# In place of the number.
counter-none = The campaign has not published a total yet.

# Heads of the tables.
counter-milestone = Milestone
counter-state = State
counter-not-reached = not reached yet
counter-history = Earlier counts
counter-date = Date
counter-count = Count
counter-unit-members = members
counter-unit-pledges = pledges
counter-unit-forms = forms

## Map and list of members

# The first half of map-whole.
map-members =
    { $count ->
    [one] { $count } member
   *[other] { $count } members
    }

# The second half of map-whole, and the end of map-part.
map-countries =
    { $count ->
    [one] in { $count } country
   *[other] in { $count } countries
    }

# Heading of the map: "139 members in 55 countries".
map-whole = { $members } { $countries }

# Heading of the map where only a part of the members is listed; $total may be "more than 100", $countries is map-countries.
map-part =
    { $count ->
    [one] { $count } of { $total } members is listed here, { $countries }
   *[other] { $count } of { $total } members are listed here, { $countries }
    }

# Heading of the map while it is narrowed; $which is a country, a region, what is searched.
map-narrowed =
    { $count ->
    [one] { $count } of { $total } members: { $which }
   *[other] { $count } of { $total } members: { $which }
    }

# Heading of the map while nobody is in what it is narrowed to; $which is as in map-narrowed.
map-nobody = No members yet: { $which }

# Below the heading of the map; $count is how many entries are shown beside those that the heading counts.
map-uncounted =
    { $count ->
    [one] { $count } more entry is shown that does not count toward the milestones.
   *[other] { $count } more entries are shown that do not count toward the milestones.
    }

# $member is the one whose card was open.
map-gone = { $member } is no longer shown here, so its card is closed.

# Below the map.
map-placeless =
    { $count ->
    [one] { $count } member without a place is in the list
   *[other] { $count } members without a place are in the list
    }

# Beside the search field; $count members are found.
map-found =
    { $count ->
    [one] { $count } found
   *[other] { $count } found
    }

# Name of the group with the search field and the regions, for screen readers.
map-filter = Narrow the members shown

# Said by screen readers after the map was moved or zoomed; $count members are in sight.
map-in-view =
    { $count ->
    [one] { $count } member in view
   *[other] { $count } members in view
    }

# Button below the list; $count is how many entries there are.
map-show-all = Show all { $count }

# Button below a long list; $count is how many entries come next.
map-show-more = Show { $count } more

# In place of the map.
map-none = The campaign has not published its list of members yet.

# Below the map: what a ring means.
map-ringed = Ringed: founding cities
map-list = List of members

# What the figure is and how keys move it.
map-figure = Map of members. Arrow keys move it, plus and minus zoom; Tab leads to the members.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-whole-world = Whole world
map-search = Find a member
map-region = Region
map-all-regions = All regions

# Heads of the list.
map-name = Name
map-country = Country
map-kind = Type
map-since = Since

# On the card of a member.
map-joined =
    { $precision ->
    [day] Joined { $date }
    [month] Joined { $date }
   *[year] Joined { $date }
    }

# On the card of a member, and in its row.
map-founder = Founding city
map-pledged = Has pledged to join
map-suspended = Suspended
map-not-counted = Does not count toward the milestones
map-no-place = not on the map
map-page = Website
map-profile = Campaign profile
map-close = Close

# What kind of government a member is.
map-kinds =
    { $kind ->
    [municipality] Municipality
    [intercommunal] Intercommunal body
    [metropolitan] Metropolis
    [county] County
    [province] Province
    [department] Department
    [region] Region
    [state] Federated state
    [special_city] City with special status
    [association] Association of governments
    [organisation] Organisation
   *[other] Other
    }

# The sections of UCLG.
map-sections =
    { $section ->
    [africa] Africa
    [asia_pacific] Asia-Pacific
    [eurasia] Eurasia
    [europe] Europe
    [mewa] Middle East and West Asia
    [latin_america] Latin America
    [north_america] North America
    [metropolis] Metropolis
    [regions] Forum of Regions
   *[other] Other
    }

## Radar of rights

radar-title = Rights with a published local practice

# Above the radar; $reviewed members are reviewed, $rest are not.
radar-sentence =
    Members with a published practice on each right, out of { $reviewed ->
        [one] { $reviewed } reviewed
       *[other] { $reviewed } reviewed
    }; { $rest ->
        [one] { $rest } is not reviewed yet
       *[other] { $rest } are not reviewed yet
    }. Not a score.

# Above the radar, where all members are reviewed.
radar-sentence-all = Members with a published practice on each right, out of { $reviewed }. Not a score.

# Beside a right; $covered of the $reviewed members have a published practice.
radar-of = { $covered } of { $reviewed }
radar-not-reviewed = not reviewed
radar-no-coverage = No coverage has been published yet. These are the rights that the campaign follows:
radar-no-rights = The campaign has not published its list of rights yet.

# In the figure, above a bar of all members; $reviewed of the $total are reviewed.
radar-reviewed =
    { $total ->
    [one] { $reviewed } of { $total } member reviewed
   *[other] { $reviewed } of { $total } members reviewed
    }

# The finding, before the figure; $rights are the names of the $count rights that most members have a practice on, or radar-rights, $of is radar-of.
radar-most =
    { $count ->
    [one] Most often: { $rights }, { $of }.
   *[other] Most often: { $rights }, { $of } each.
    }

# Goes on with the rights that no member has a practice on; $rights is as in radar-most.
radar-none-yet = None yet: { $rights }.

# Ends with how many rights nobody has reviewed, which is not the same as none.
radar-rights-not-reviewed =
    { $count ->
    [one] One right not reviewed.
   *[other] { $count } rights not reviewed.
    }

# In place of the names of many rights; $count is 4 or more.
radar-rights =
    { $count ->
    [one] { $count } right
   *[other] { $count } rights
    }

# Buttons that show the other figure.
radar-bars = Bars
radar-radar = Radar
radar-explain = How coverage is counted

radar-right = Right
radar-members = Members
radar-committed = text adopted
radar-in-place = programme running
radar-evaluated = evaluated

## Programme of a session

programme-title = Programme
programme-no-sessions = The campaign has not published a session yet.
programme-unknown-session = This session is not among those that the campaign has published.
programme-no-items = The programme has not been published yet.
programme-now = Now
programme-pause = Break
programme-today = Today
programme-tomorrow = Tomorrow

# $count is 2 or more.
programme-in-days =
    { $count ->
    [one] In { $count } day
   *[other] In { $count } days
    }
programme-over-today = Over for today
programme-over = This session is over.
programme-cancelled = This session is cancelled.
programme-postponed = This session is postponed. The dates given here no longer hold.
programme-no-date = The date has not been announced yet.
programme-provisional = Provisional programme: it may still change.

# The times have an offset from UTC, and no zone.
programme-no-zone = The name of the time zone is not given.

# The times have neither date nor zone.
programme-venue-time = Times are those at the venue.

# $time is such as 09:30, here and below.
programme-begins = Begins at { $time }
programme-begins-on = Begins on { $day } at { $time }
programme-goes-on = Continues on { $day } at { $time }
programme-back = Back at { $time }
programme-until = until { $time }

# $item is the time and the name of the next item.
programme-next = Next: { $item }

# Countdown to the end of what is on; $duration is such as "2 hours 12 minutes".
programme-left = { $duration } left

# Countdown to the beginning.
programme-in-time = in { $duration }
programme-hours =
    { $count ->
    [one] { $count } hour
   *[other] { $count } hours
    }
programme-minutes =
    { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
programme-seconds =
    { $count ->
    [one] { $count } second
   *[other] { $count } seconds
    }

# A duration; $hours is programme-hours, $minutes is programme-minutes.
programme-both = { $hours } { $minutes }

# $start and $end are times, such as 17:00 and 18:30.
programme-span = { $start } to { $end }

# $start and $end are dates with times.
programme-span-of-days = { $start } to { $end }

# The end is not known.
programme-from = from { $time }

# $times is programme-span or programme-from, by the reader's clock.
programme-your-time = Your time: { $times }
programme-more = About this item
programme-rights = Rights
programme-objectives = Objectives
programme-questions = Guiding questions
programme-organisers = Organised by
programme-co-organisers = In cooperation with
programme-venue = Venue
programme-attendance = Attendance

# How one takes part.
programme-attendances =
    { $attendance ->
    [in_person] in person
    [online] online
   *[hybrid] in person and online
    }
programme-online = Take part online
programme-languages = Languages
programme-documents = Documents
programme-concept-note = Concept note
programme-document = Document
programme-calendar = Add to calendar

# Between a label and what it labels.
programme-colon = :{ " " }

# Heads of the table.
programme-day = Day
programme-time = Time
programme-your-time-head = Your time
programme-item = Item
programme-room = Room

## Event screen, which hangs on a wall

# $time is the time when a break is over.
screen-back-at = Back at { $time }

# $day is the date of the next day of the session, $time the time.
screen-goes-on = Continues on { $day } at { $time }

# $item is the item of the programme that is on.
screen-now = Now: { $item }

# A new member is celebrated; $member is its name, set large.
screen-joined = { $member } has joined the campaign

# Several new members are celebrated.
screen-many =
    { $count ->
    [one] { $count } member has joined the campaign
   *[other] { $count } members have joined the campaign
    }

# A milestone is celebrated; $target is its number, set large.
screen-milestone = The milestone of { $target } is reached

# The numbers are hidden; $time is when the data was published.
screen-awaited = The data was published on { $time }. Newer data is awaited.

# There is no data yet.
screen-waiting = Waiting for the campaign’s data

# $time is since when.
screen-lost = No connection since { $time }

# The browser cannot keep the display on.
screen-may-sleep = This display may switch itself off.

# The clock is not the real one.
screen-rehearsal = Rehearsal

# The turns stand still.
screen-paused = Paused

# Name of the code; $address is its address.
screen-scan = Code for { $address }

# Above the map, before the names of those who joined last.
screen-newest = Newest members

# Button.
screen-pause = Pause

# Button.
screen-next = Next

# Button.
screen-previous = Previous

# Button.
screen-full-screen = Full screen

## Status of the event screen, for its operator

screen-status-title = Status of this screen
screen-status-contact = Last contact
screen-status-never = none yet
screen-status-shown = Publication shown
screen-status-offered = Publication offered

# $number is that of the publication.
screen-status-earlier = { $number }: it is earlier and is not shown
screen-status-next = Next request
screen-status-failures = Failures in a row
screen-status-version = Version of the widgets
screen-status-power-cut = Power cut
screen-status-ready = ready: page and data are kept
screen-status-no-page = not ready: the page is not kept
screen-status-no-data = not ready: the data is not kept
screen-status-display = Display
screen-status-stays-on = is kept on
screen-status-may-sleep = may switch itself off
screen-status-take = Show what is offered
screen-status-close = Close
