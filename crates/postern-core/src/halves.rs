//! A bounded memory of what was worked out: when its younger half is full it becomes the older one,
//! and the older one is forgotten. What is used stays, without a list of who was used when.

use std::{collections::HashMap, hash::Hash};

/// At most twice as many values as a half holds.
#[derive(Clone, Debug)]
pub struct Halves<K, V> {
    half_max: usize,
    young: HashMap<K, V>,
    old: HashMap<K, V>,
}

impl<K: Eq + Hash, V: Clone> Halves<K, V> {
    /// Nothing yet; so many values in a half.
    pub fn new(half_max: usize) -> Self {
        Self { half_max, young: HashMap::new(), old: HashMap::new() }
    }

    /// What is remembered, which stays for having been asked for.
    pub fn find(&mut self, key: &K) -> Option<V> {
        if let Some(value) = self.young.get(key) {
            return Some(value.clone());
        }
        let (key, value) = self.old.remove_entry(key)?;
        self.keep(key, value.clone());
        Some(value)
    }

    /// Remembers one more.
    pub fn keep(&mut self, key: K, value: V) {
        if self.young.len() >= self.half_max {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.young.clear();
        self.old.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.young.len().saturating_add(self.old.len())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_stays_and_the_rest_is_bounded() {
        let mut halves = Halves::new(4);
        for number in 0..40 {
            halves.keep(number, number);
            assert_eq!(halves.find(&0), Some(0));
            assert!(halves.len() <= 8);
        }
        assert_eq!(halves.find(&1), None);
        halves.clear();
        assert!(halves.is_empty());
    }
}
