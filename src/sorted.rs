//! A map in a sorted vector.
//!
//! The standard library's ordered map is compiled anew for every type that it holds, some 8 kB of WebAssembly
//! each; this one takes a few hundred bytes. Its price is that an insertion moves what comes after: half a
//! microsecond for each thousand entries.

/// A map from keys to values, in the order of the keys.
///
/// # Examples
/// ```
/// use press_loupe::sorted::Sorted;
/// let mut map = Sorted::default();
/// assert_eq!(map.insert(2, "two"), None);
/// assert_eq!(map.insert(1, "one"), None);
/// assert_eq!(map.insert(2, "deux"), Some("two"));
/// assert_eq!(map.values().copied().collect::<Vec<_>>(), ["one", "deux"]);
/// assert_eq!(map.remove(&1), Some("one"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<K, V> {
    // Invariant: strictly ascending by key.
    entries: Vec<(K, V)>,
}

/// From how many on are several sorted in at once?
const MANY: usize = 64;

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// A map of `entries`, which may stand in any order; of several with one key, the last counts.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::sorted::Sorted;
    /// let map = Sorted::gather(vec![(2, "two"), (1, "one"), (2, "deux")]);
    /// assert_eq!(map.iter().collect::<Vec<_>>(), [(&1, &"one"), (&2, &"deux")]);
    /// ```
    #[must_use]
    pub fn gather(mut entries: Vec<(K, V)>) -> Self {
        entries.sort_by(|one, other| one.0.cmp(&other.0));
        // The sort is stable: of equal keys the last is kept.
        entries.reverse();
        entries.dedup_by(|one, kept| one.0 == kept.0);
        entries.reverse();
        Self { entries }
    }

    fn find(&self, key: &K) -> Result<usize, usize> {
        // Most come in order, as they are read from a file or from storage.
        match self.entries.last() {
            Some(last) if last.0 < *key => Err(self.entries.len()),
            _ => self.entries.binary_search_by(|entry| entry.0.cmp(key)),
        }
    }

    /// The value of `key`.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().and_then(|nth| self.entries.get(nth)).map(|entry| &entry.1)
    }

    /// Whether there is a value for `key`.
    #[must_use]
    pub fn contains_key(&self, key: &K) -> bool {
        self.find(key).is_ok()
    }

    /// The value of `key`, to be changed.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::sorted::Sorted;
    /// let mut map = Sorted::gather(vec![(1, "one")]);
    /// *map.get_mut(&1).unwrap() = "un";
    /// assert_eq!(map.get(&1), Some(&"un"));
    /// ```
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let found = self.find(key).ok();
        found.and_then(|nth| self.entries.get_mut(nth)).map(|entry| &mut entry.1)
    }

    /// Sets the value of `key`; the one it had before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(nth) => self.entries.get_mut(nth).map(|entry| core::mem::replace(&mut entry.1, value)),
            Err(nth) => {
                self.entries.insert(nth, (key, value));
                None
            }
        }
    }

    /// Sets the values of all these keys: many of them are sorted in at once, where each by itself would move what comes
    /// after.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::sorted::Sorted;
    /// let mut map = Sorted::gather(vec![(1, "one"), (3, "three")]);
    /// map.extend(vec![(2, "two"), (3, "trois")]);
    /// assert_eq!(map.values().copied().collect::<Vec<_>>(), ["one", "two", "trois"]);
    /// ```
    pub fn extend(&mut self, more: Vec<(K, V)>) {
        if more.len() < MANY {
            for (key, value) in more {
                self.insert(key, value);
            }
        } else {
            let mut entries = core::mem::take(&mut self.entries);
            entries.extend(more);
            *self = Self::gather(entries);
        }
    }

    /// Takes the value of `key` out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.find(key).ok().map(|nth| self.entries.remove(nth).1)
    }

    /// The entries in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.entries.iter().map(|entry| (&entry.0, &entry.1))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().map(|entry| &entry.0)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|entry| &entry.1)
    }

    /// The values in the order of their keys, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|entry| &mut entry.1)
    }

    /// The values, taken out in the order of their keys.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.entries.into_iter().map(|entry| entry.1)
    }

    /// Keeps the entries that `wanted` says yes to.
    pub fn retain(&mut self, mut wanted: impl FnMut(&K, &mut V) -> bool) {
        self.entries.retain_mut(|entry| wanted(&entry.0, &mut entry.1));
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.entries.clear();
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_is_the_standard_map(steps in prop::collection::vec((any::<bool>(), 0_u8..20, any::<u8>()), 0..80)) {
            let (mut ours, mut theirs) = (Sorted::new(), BTreeMap::new());
            for (puts, key, value) in steps {
                if puts {
                    prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value));
                } else {
                    prop_assert_eq!(ours.remove(&key), theirs.remove(&key));
                }
                prop_assert_eq!(ours.get(&key), theirs.get(&key));
                prop_assert_eq!(ours.get_mut(&key), theirs.get_mut(&key));
                prop_assert!(ours.iter().eq(theirs.iter()));
            }
        }

        #[test]
        fn gathered_or_inserted_it_is_the_same(entries in prop::collection::vec((0_u8..20, any::<u8>()), 0..80)) {
            let theirs: BTreeMap<_, _> = entries.iter().copied().collect();
            prop_assert!(Sorted::gather(entries).iter().eq(theirs.iter()));
        }

        #[test]
        fn few_or_many_at_once_it_is_the_same(
            there in prop::collection::vec((any::<u8>(), any::<u8>()), 0..80),
            more in prop::collection::vec((any::<u8>(), any::<u8>()), 0..3 * MANY),
        ) {
            let mut ours = Sorted::gather(there.clone());
            ours.extend(more.clone());
            let theirs: BTreeMap<_, _> = there.into_iter().chain(more).collect();
            prop_assert!(ours.iter().eq(theirs.iter()));
        }
    }
}
