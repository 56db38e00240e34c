//! Widths, limits and deadlines that more than one part has to agree on.

/// Borders between the ranges of widths that there are snapshots for, px.
pub const SNAPSHOT_BORDERS_PX: [u32; 5] = [360, 480, 640, 880, 1216];

/// Largest feed that is read, bytes.
pub const MAX_FEED_BYTES: usize = 4_000_000;

/// Largest list, such as the members' file, that is read, bytes.
pub const MAX_LIST_BYTES: usize = 64_000_000;

/// A list with more members than this has a map file, so that a map is there before the list.
pub const MAP_FILE_FROM: usize = 500;

/// Members in one part of such a list.
pub const PART_MEMBERS: usize = 250;

/// Time that a feed, a list or a snapshot may take, ms.
pub const FEED_DEADLINE_MS: u32 = 30_000;

/// Time that a file of ours may take, ms.
pub const FILE_DEADLINE_MS: u32 = 60_000;
