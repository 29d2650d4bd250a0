//! Where in the data something is, as `targets[2].span`.

use std::fmt;

use super::refusal::{Reason, Refusal};

/// A place in the data. It is put into words only when something there is wrong.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    within: Option<&'a Place<'a>>,
    name: &'static str,
    index: Option<usize>,
}

/// The document itself.
pub(super) const TOP: Place<'static> = Place { within: None, name: "", index: None };

impl Place<'_> {
    /// The field with this name.
    pub(super) fn field(&self, name: &'static str) -> Place<'_> {
        Place { within: Some(self), name, index: None }
    }

    /// The entry at this index of the list with this name.
    pub(super) fn entry(&self, name: &'static str, index: usize) -> Place<'_> {
        Place { within: Some(self), name, index: Some(index) }
    }

    /// The refusal of what is here.
    pub(super) fn refuse(&self, reason: Reason) -> Refusal {
        Refusal::new(self.to_string(), reason)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(within) = self.within.filter(|within| !within.name.is_empty()) {
            write!(formatter, "{within}.")?;
        }
        formatter.write_str(self.name)?;
        self.index.map_or(Ok(()), |index| write!(formatter, "[{index}]"))
    }
}
