//! Many ranges, of which one is asked whether it holds or meets another.

use std::ops::Range;

use super::sorted;

/// Ranges by their start, each with the last end so far: a question takes the logarithm of their number.
#[derive(Debug, Default)]
pub(crate) struct Ranges {
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Ranges {
    /// Whether one of them holds all of this one.
    pub(crate) fn hold(&self, range: &Range<usize>) -> bool {
        self.last_end(range.start + 1).is_some_and(|end| end >= range.end)
    }

    /// Whether one of them shares something with this one.
    pub(crate) fn meet(&self, range: &Range<usize>) -> bool {
        self.last_end(range.end).is_some_and(|end| end > range.start)
    }

    /// The last end of those that begin before a place.
    fn last_end(&self, place: usize) -> Option<usize> {
        let count = self.starts.partition_point(|start| *start < place);
        self.ends[..count].last().copied()
    }
}

impl FromIterator<Range<usize>> for Ranges {
    fn from_iter<T: IntoIterator<Item = Range<usize>>>(ranges: T) -> Self {
        let ranges = sorted(ranges.into_iter().collect(), |one: &Range<usize>, other| {
            one.start < other.start
        });
        let mut last = 0;
        let ends = ranges.iter().map(|range| {
            last = last.max(range.end);
            last
        });
        Self { ends: ends.collect(), starts: ranges.iter().map(|range| range.start).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::Ranges;

    #[test]
    fn ranges_hold_and_meet_others_as_each_of_them_does() {
        let all = [3..9, 0..2, 4..5, 8..12];
        let ranges: Ranges = all.iter().cloned().collect();
        for start in 0..14 {
            for end in start + 1..15 {
                let one = start..end;
                let holds = all.iter().any(|each| each.start <= start && end <= each.end);
                let meets = all.iter().any(|each| each.start < end && start < each.end);
                assert_eq!((ranges.hold(&one), ranges.meet(&one)), (holds, meets), "{one:?}");
            }
        }
        assert!(!Ranges::default().hold(&(0..1)) && !Ranges::default().meet(&(0..1)));
    }
}
