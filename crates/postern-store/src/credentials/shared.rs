//! Where what people decided stands: in this state alone, or on a page that nodes share.
//!
//! On a shared page every change is made by exchanging the whole page, so that two nodes cannot
//! lose each other's. Each node looks at its version a few times in a second and keeps a copy in
//! `state.db`: for backups, and for the day it stands alone again.
//!
//! SECURITY: who can write the database of the page could put an old page in place of a newer
//! one, with a key that was revoked since. A node never takes a page older than the newest it saw,
//! across restarts too; it answers nothing then.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use postern_gate::shared::{Away, Page, Pages};
use rusqlite::Transaction;

use super::{CredentialError, CredentialStore, decided::Decided};
use crate::db::DbError;

/// The page's name.
const PAGE: &str = "decided";

/// Facts of `state.db`: which cluster this is a node of, and the newest page it took.
const CLUSTER: &str = "cluster";
const TAKEN: &str = "cluster_page";

/// What `state.db` was before a node took the page of others.
const ALONE: &str = "alone";

/// Most attempts to exchange a page that others exchange too.
const SWAPS_MAX: u32 = 16;

/// Where what people decided stands.
#[derive(Debug)]
pub(super) enum Place {
    /// On a page that nodes share.
    Shared(Shared),
    /// On a page that this process knows no way to: nobody asks, nothing is changed.
    Lost,
}

/// A page that nodes share.
#[derive(Debug)]
pub(super) struct Shared {
    pages: Arc<dyn Pages>,
    stale: Duration,
    taken: Mutex<Taken>,
    /// Until when what is known is what people decided, by the monotonic clock.
    current_until: AtomicU64,
}

/// The newest version that was taken.
#[derive(Clone, Copy, Debug)]
struct Taken {
    version: u64,
    /// Whether it is what is known here: after a start, a copy of it is, which a backup that was
    /// restored since may have changed.
    is_known: bool,
}

/// Why the page of a cluster was not taken.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// It cannot be reached, or cannot be opened.
    #[error(transparent)]
    Away(#[from] Away),
    /// It is older than one that this node took.
    #[error(
        "the shared state is of version {found}, and this node took version {taken} before: \
         somebody put an old one in its place"
    )]
    Older {
        /// Its version.
        found: u64,
        /// The newest that was taken.
        taken: u64,
    },
    /// It is out of form, or `state.db` cannot be written.
    #[error(transparent)]
    Store(#[from] CredentialError),
}

impl From<DbError> for FollowError {
    fn from(error: DbError) -> Self {
        Self::Store(error.into())
    }
}

impl CredentialStore {
    /// The cluster that this state is a node of.
    ///
    /// # Errors
    /// When the database fails.
    pub fn cluster(&self) -> Result<Option<String>, DbError> {
        self.db.meta(CLUSTER)
    }

    /// From now on what people decide stands on these pages, and what is known counts for `stale`
    /// after it was looked at. Nobody asks before the first look. Has no effect a second time.
    ///
    /// # Errors
    /// When the database fails.
    pub fn join(
        &self,
        cluster: &str,
        pages: Arc<dyn Pages>,
        stale: Duration,
    ) -> Result<(), DbError> {
        let taken = self.db.meta(TAKEN)?.map_or(Ok(0), |text| text.parse::<u64>());
        let taken = taken.map_err(|_number| DbError::Malformed { what: "version of a page" })?;
        self.db.set_meta(CLUSTER, cluster)?;
        let taken = Mutex::new(Taken { version: taken, is_known: false });
        let current_until = AtomicU64::new(0);
        let shared = Shared { pages, stale, taken, current_until };
        self.place.set(Place::Shared(shared)).ok();
        Ok(())
    }

    /// This state is a node of a cluster that this process knows no way to.
    pub fn lose(&self) {
        self.place.set(Place::Lost).ok();
    }

    /// This state stands alone again, with what it last knew.
    ///
    /// # Errors
    /// When the database fails.
    pub fn leave(&self) -> Result<(), DbError> {
        self.db.change(|transaction| {
            let sql = "DELETE FROM meta WHERE name IN (?1, ?2)";
            transaction.execute(sql, [CLUSTER, TAKEN])?;
            Ok(())
        })
    }

    /// Looks at the shared page and takes it when it is newer; writes the first one. Gives the
    /// version that counts here now.
    ///
    /// # Errors
    /// When it cannot be looked at or taken: what was known goes on to count until it is stale.
    pub async fn look(self: &Arc<Self>) -> Result<u64, FollowError> {
        let Some(Place::Shared(shared)) = self.place.get() else {
            return Err(Away::because("this state shares nothing").into());
        };
        let started_ms = self.clock.monotonic_ms();
        let mut found = shared.pages.version(PAGE).await?;
        let Taken { version: taken, is_known } = shared.taken();
        if found == 0 && taken == 0 {
            let body = Decided::read(&self.db.lock())?.to_page(&self.mask_keys.held())?;
            shared.pages.swap(PAGE, 0, Page { version: 1, body }).await?;
            found = 1;
        }
        if found < taken {
            return Err(FollowError::Older { found, taken });
        }
        if found > taken || !is_known {
            let page = shared.pages.read(PAGE).await?;
            let store = Arc::clone(self);
            let take = tokio::task::spawn_blocking(move || store.take(&page));
            take.await.map_err(|error| Away::because(error.to_string()))??;
        }
        let stale_ms = u64::try_from(shared.stale.as_millis()).unwrap_or(u64::MAX);
        let until = started_ms.saturating_add(stale_ms);
        shared.current_until.fetch_max(until, Ordering::AcqRel);
        Ok(shared.taken().version)
    }

    /// Puts what this node last took in place of a shared page that is older, or gone.
    ///
    /// # Errors
    /// When there is none such, or it cannot be reached.
    pub async fn give_back(&self) -> Result<u64, FollowError> {
        let Some(Place::Shared(shared)) = self.place.get() else {
            return Err(Away::because("this state shares nothing").into());
        };
        let (found, taken) = (shared.pages.version(PAGE).await?, shared.taken().version);
        if found >= taken {
            return Err(Away::because("the shared state is not older than what was taken").into());
        }
        let body = Decided::read(&self.db.lock())?.to_page(&self.mask_keys.held())?;
        let version = taken.saturating_add(1);
        if shared.pages.swap(PAGE, found, Page { version, body }).await? {
            return Ok(version);
        }
        Err(Away::because("another node wrote it at the same time").into())
    }

    /// Whether what is known here is what people decided.
    pub(super) fn knows(&self) -> bool {
        match self.place.get() {
            None => true,
            Some(Place::Lost) => false,
            Some(Place::Shared(shared)) => {
                self.clock.monotonic_ms() < shared.current_until.load(Ordering::Acquire)
            }
        }
    }

    /// Changes the shared page, then what is known here.
    pub(super) fn change_shared(
        &self,
        shared: &Shared,
        change: &dyn Fn(&Transaction<'_>) -> Result<(), CredentialError>,
    ) -> Result<(), CredentialError> {
        for _ in 0..SWAPS_MAX {
            let before = wait(shared.pages.read(PAGE))?;
            if before.version == 0 || before.version < shared.taken().version {
                return Err(Away::because("it is older than what this node took").into());
            }
            let version = before.version.saturating_add(1);
            let page = Page { version, body: self.changed(&before, change)? };
            if wait(shared.pages.swap(PAGE, before.version, page.clone()))? {
                return self.take(&page);
            }
        }
        Err(Away::because("other nodes change it without end").into())
    }

    /// The page with a change. Nothing of `state.db` is changed: what was written is taken back.
    fn changed(
        &self,
        before: &Page,
        change: &dyn Fn(&Transaction<'_>) -> Result<(), CredentialError>,
    ) -> Result<postern_core::secret::Secret<Vec<u8>>, CredentialError> {
        let (decided, mask) = Decided::of_page(&before.body)?;
        let mut connection = self.db.lock();
        let transaction = connection.transaction()?;
        decided.put(&transaction)?;
        change(&transaction)?;
        Ok(Decided::read(&transaction)?.to_page(&mask)?)
    }

    /// Takes a page: in memory first, so that a full disk keeps nobody from being stopped.
    fn take(&self, page: &Page) -> Result<(), CredentialError> {
        let Some(Place::Shared(shared)) = self.place.get() else { return Ok(()) };
        let mut taken = shared.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let is_old = page.version < taken.version;
        if is_old || (page.version == taken.version && taken.is_known) {
            return Ok(());
        }
        let (decided, mask) = Decided::of_page(&page.body)?;
        let known = decided.known()?;
        self.mask_keys.adopt(mask)?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        let now = Taken { version: page.version, is_known: true };
        let is_first = std::mem::replace(&mut *taken, now).version == 0;
        if let Err(error) = self.copy(&decided, page.version, is_first) {
            tracing::error!(%error, "the shared state is in force here, and could not be copied");
        }
        Ok(())
    }

    fn copy(&self, decided: &Decided, version: u64, is_first: bool) -> Result<(), DbError> {
        if is_first && !Decided::read(&self.db.lock())?.is_empty() {
            self.db.keep_aside(ALONE)?;
        }
        self.db.change(|transaction| {
            decided.put(transaction)?;
            let sql = "INSERT INTO meta VALUES (?1, ?2)
                       ON CONFLICT (name) DO UPDATE SET value = ?2";
            transaction.execute(sql, [TAKEN, &version.to_string()])?;
            Ok(())
        })
    }
}

impl Shared {
    fn taken(&self) -> Taken {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits on a thread that may: changes are made by people, one at a time.
fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(work))
}
