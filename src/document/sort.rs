//! Sorting, compiled once. The sorts of the standard library are compiled anew for each type, with some 4 KB of
//! WebAssembly for each, which would be a thirtieth of the page's program.

/// The entries in the order of `is_before`; those of which neither is before the other stay in theirs.
///
/// A merge sort: n log n comparisons at most.
pub(crate) fn sorted<T>(entries: Vec<T>, is_before: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let order = order(entries.len(), &|one, other| is_before(&entries[one], &entries[other]));
    let mut entries: Vec<Option<T>> = entries.into_iter().map(Some).collect();
    order.into_iter().filter_map(|index| entries[index].take()).collect()
}

/// The indices of so many entries in the order of `is_before`.
fn order(count: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        for pair in order.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
                if is_before(*second, *first) {
                    merged.push(*second);
                    right = right_rest;
                } else {
                    merged.push(*first);
                    left = left_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::sorted;

    proptest! {
        #[test]
        fn entries_are_sorted_as_the_standard_library_does(keys in prop::collection::vec(0u8..9, 0..70)) {
            let entries: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = entries.clone();
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(sorted(entries, |one, other| one.0 < other.0), expected);
        }
    }
}
