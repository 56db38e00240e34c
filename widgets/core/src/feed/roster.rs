//! All members of a feed: what a map draws of each, and of those that are here, everything.
//!
//! A list that is here whole is one piece. A long list has a *map file*: with it the briefs of all members are known, and the
//! members themselves come in *pieces*, parts of the list, when they are asked for. The last piece has the names of all.

use super::map_file::{place, steps};
use super::read::{read_members, read_names};
use super::{L10n, Link, Member, Rejected, Status, UclgSection};
use crate::catalogue::limits::MAP_FILE_FROM;
use std::sync::Arc;

/// What a map draws and counts of a member.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Brief {
    /// ISO 3166-1 alpha-2, upper case.
    pub country: [u8; 2],
    /// Where it stands.
    pub status: Status,
    /// Whether its kind counts toward the milestones.
    pub counts: bool,
    /// One of those that launched the campaign.
    pub founding: bool,
    /// UCLG sections, a bit for each.
    pub sections: u16,
    /// Degrees north and east, where it has a place.
    pub place: Option<(f64, f64)>,
}

impl Brief {
    /// Of a member.
    pub fn of(member: &Member) -> Brief {
        let mut country = [0; 2];
        for (to, from) in country.iter_mut().zip(member.country.bytes()) {
            *to = from;
        }
        Brief {
            country,
            status: member.status,
            counts: member.counts,
            founding: member.founding,
            sections: member.uclg_sections.iter().fold(0, |bits, section| bits | bit(*section)),
            place: member.location.as_ref().map(|at| (at.lat, at.lon)),
        }
    }

    /// Whether it counts toward the milestones, as [`Member::is_counted`].
    pub fn is_counted(&self) -> bool {
        self.counts && self.status == Status::Member
    }

    /// Whether it is in a section.
    pub fn is_in(&self, section: UclgSection) -> bool {
        self.sections & bit(section) != 0
    }

    /// The code of its country.
    pub fn country(&self) -> &str {
        std::str::from_utf8(&self.country).unwrap_or_default()
    }
}

fn bit(section: UclgSection) -> u16 {
    1 << section as u16
}

/// What a map file says beside the briefs.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// The pieces: parts of equal length, of which the last may be shorter, and the names.
    pub(super) links: Vec<Link>,
    /// What many members have in common, and of each member the index into these.
    pub(super) kinds: Vec<Member>,
    pub(super) of: Vec<u32>,
}

/// Some of the members.
#[derive(Clone, Debug, Default)]
struct Piece {
    /// `None` while it is not here.
    members: Option<Arc<Vec<Member>>>,
    /// Whether it could not be had when it was last asked for.
    has_failed: bool,
}

/// The members of a feed. A clone shares all that is here.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    briefs: Arc<Vec<Brief>>,
    /// Members by part, and the names of all; of a list that is here whole, the list.
    pieces: Vec<Piece>,
    /// `None` where the list is here whole.
    files: Option<Arc<Files>>,
}

impl From<Vec<Member>> for Roster {
    fn from(members: Vec<Member>) -> Roster {
        // As in its map file: a snapshot, which is drawn from the list, has the clusters of the live map.
        let is_long = members.len() > MAP_FILE_FROM;
        let mut briefs = Vec::with_capacity(members.len());
        for member in &members {
            let mut brief = Brief::of(member);
            if let Some(at) = brief.place.as_mut().filter(|_| is_long) {
                *at = place(steps(at.0, at.1));
            }
            briefs.push(brief);
        }
        let list = Piece { members: Some(Arc::new(members)), has_failed: false };
        Roster { briefs: Arc::new(briefs), pieces: vec![list], files: None }
    }
}

impl Roster {
    /// Of a map file.
    pub(super) fn of_map(briefs: Vec<Brief>, files: Files) -> Roster {
        let mut pieces = Vec::new();
        for _ in &files.links {
            pieces.push(Piece::default());
        }
        Roster { briefs: Arc::new(briefs), pieces, files: Some(Arc::new(files)) }
    }

    /// All members in brief. As long as it is the same list, it is the same vector.
    pub fn briefs(&self) -> &Arc<Vec<Brief>> {
        &self.briefs
    }

    /// All members, where the list is here whole.
    pub fn whole(&self) -> Option<&[Member]> {
        let members = self.pieces.first().filter(|_| !self.is_in_pieces())?;
        members.members.as_deref().map(Vec::as_slice)
    }

    /// Whether it has a map file, and its members come in pieces.
    pub fn is_in_pieces(&self) -> bool {
        self.files.is_some()
    }

    /// Number of the piece that has the names and ids of all.
    pub fn names(&self) -> u32 {
        self.pieces.len().saturating_sub(1) as u32
    }

    /// Number of the piece that has a member.
    pub fn piece_of(&self, index: u32) -> u32 {
        index / self.part_length()
    }

    fn part_length(&self) -> u32 {
        let first = self.files.as_ref().and_then(|files| files.links.first());
        first.map_or(u32::MAX, |link| link.count.max(1) as u32)
    }

    /// Whether a piece is here.
    pub fn has(&self, piece: u32) -> bool {
        self.pieces.get(piece as usize).is_some_and(|piece| piece.members.is_some())
    }

    /// Whether a piece could not be had when it was last asked for.
    pub fn has_failed(&self, piece: u32) -> bool {
        self.pieces.get(piece as usize).is_some_and(|piece| piece.has_failed)
    }

    /// Where a piece is, if it is not here.
    pub fn link(&self, piece: u32) -> Option<&Link> {
        self.files.as_ref().filter(|_| !self.has(piece))?.links.get(piece as usize)
    }

    /// The member with this index, if it is here.
    pub fn member(&self, index: u32) -> Option<&Member> {
        let length = self.part_length();
        self.pieces.get((index / length) as usize)?.members.as_ref()?.get((index % length) as usize)
    }

    /// The same, or only its id and names where no more is here.
    pub fn named(&self, index: u32) -> Option<&Member> {
        let names = || self.pieces.last()?.members.as_ref()?.get(index as usize);
        self.member(index).or_else(names)
    }

    /// What the piece with the names says of a member.
    #[cfg(feature = "hints")]
    pub fn name_of(&self, index: u32) -> Option<&Member> {
        self.pieces.last()?.members.as_ref()?.get(index as usize)
    }

    /// The name that the feed has for the country of a member.
    pub fn country_name(&self, index: u32) -> Option<&L10n> {
        match &self.files {
            Some(files) => files.kinds.get(*files.of.get(index as usize)? as usize),
            None => self.member(index),
        }?
        .country_name
        .as_ref()
    }

    /// What stands for a member as long as it is the same list: its id or, where not all ids are here from the beginning,
    /// what is no id.
    pub fn key(&self, index: u32) -> String {
        match self.whole().and_then(|members| members.get(index as usize)) {
            Some(member) => member.id.clone(),
            None => ["~", &index.to_string()].concat(),
        }
    }

    /// The index of a key, or of an id that is here.
    pub fn index(&self, key: &str) -> Option<u32> {
        let count = self.briefs.len() as u32;
        if let Some(index) = key.strip_prefix('~') {
            // Reading this kind of number is there already.
            return index.parse::<u64>().ok().map(|index| index as u32).filter(|index| *index < count);
        }
        let mut index = 0;
        while index < count && self.named(index).is_none_or(|member| member.id != key) {
            index += 1;
        }
        (index < count).then_some(index)
    }

    /// With a piece that has come.
    ///
    /// # Errors
    /// Where it is not that piece.
    pub fn with(&self, piece: u32, bytes: &[u8], default_language: &str) -> Result<Roster, Rejected> {
        let mut roster = self.marked(piece, false);
        if let (Some(link), Some(to)) = (self.link(piece), roster.pieces.get_mut(piece as usize)) {
            let read = if piece == self.names() { read_names } else { read_members };
            let (members, _) = read(bytes, link, default_language)?;
            // One that was left out would take the place of the next.
            let found = members.len() as u64;
            if found != link.count {
                return Err(Rejected::Count { found, expected: link.count });
            }
            to.members = Some(Arc::new(members));
        }
        Ok(roster)
    }

    /// With a mark on a piece that could not be had, or without the mark where it is asked for again.
    pub fn marked(&self, piece: u32, has_failed: bool) -> Roster {
        let mut roster = self.clone();
        if let Some(piece) = roster.pieces.get_mut(piece as usize) {
            piece.has_failed = has_failed;
        }
        roster
    }
}
