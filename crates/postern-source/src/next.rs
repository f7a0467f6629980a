//! The password that a login is about to have.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use postern_core::secret::Secret;

/// A second password of a source's login, which is tried when the server refuses the first: between
/// the moment that the server knows it and the one that the source is opened with it, new
/// connections need it. Clones share it.
#[derive(Clone, Default)]
pub struct NextPassword(Arc<Mutex<Option<Secret<String>>>>);

impl NextPassword {
    /// Sets it, in place of one that was set before.
    pub fn set(&self, password: Secret<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(password);
    }

    /// The password, where there is one.
    pub(crate) fn get(&self) -> Option<Secret<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for NextPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NextPassword").field(&self.get().is_some()).finish()
    }
}
