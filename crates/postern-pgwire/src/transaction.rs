//! Transactions that do nothing: every statement reads, and each by itself. What is kept is what
//! clients look at: whether one is open, whether it failed, which savepoints it has.

use crate::fault::Fault;

/// Most savepoints of a transaction.
const SAVEPOINTS_MAX: usize = 64;

/// What `ReadyForQuery` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// No transaction.
    Idle,
    /// In one.
    Open,
    /// In one that failed.
    Failed,
}

impl Status {
    /// Its letter.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Idle => b'I',
            Self::Open => b'T',
            Self::Failed => b'E',
        }
    }
}

/// What a client says of its transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// `BEGIN`, `START TRANSACTION`.
    Begin,
    /// `COMMIT`, `END`.
    Commit,
    /// `ROLLBACK`, `ABORT`.
    Rollback,
    /// `SAVEPOINT x`.
    Savepoint(String),
    /// `RELEASE x`.
    Release(String),
    /// `ROLLBACK TO x`.
    RollbackTo(String),
}

/// The transaction of a connection.
#[derive(Debug)]
pub(crate) struct Transaction {
    status: Status,
    savepoints: Vec<String>,
}

impl Transaction {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Self { status: Status::Idle, savepoints: Vec::new() }
    }

    /// How it stands.
    pub(crate) const fn status(&self) -> Status {
        self.status
    }

    /// Something in it failed.
    pub(crate) const fn fail(&mut self) {
        if matches!(self.status, Status::Open) {
            self.status = Status::Failed;
        }
    }

    /// Refuses everything but an end while it is failed.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        match self.status {
            Status::Idle | Status::Open => Ok(()),
            Status::Failed => Err(Fault::new(
                "25P02",
                "current transaction is aborted, commands ignored until end of transaction block",
            )),
        }
    }

    /// Takes a turn, and gives the tag it is answered with.
    pub(crate) fn turn(&mut self, turn: &Turn) -> Result<&'static str, Fault> {
        match turn {
            Turn::Begin => self.check().map(|()| self.begin()),
            Turn::Commit => Ok(self.end("COMMIT")),
            Turn::Rollback => {
                self.end("ROLLBACK");
                Ok("ROLLBACK")
            }
            Turn::Savepoint(name) => {
                self.check()?;
                self.savepoint(name)
            }
            Turn::Release(name) => {
                self.check()?;
                let at = self.find(name)?;
                self.savepoints.truncate(at);
                Ok("RELEASE")
            }
            Turn::RollbackTo(name) => {
                let at = self.find(name)?;
                self.savepoints.truncate(at.saturating_add(1));
                self.status = Status::Open;
                Ok("ROLLBACK")
            }
        }
    }

    fn begin(&mut self) -> &'static str {
        self.status = Status::Open;
        "BEGIN"
    }

    fn end(&mut self, tag: &'static str) -> &'static str {
        self.savepoints.clear();
        match std::mem::replace(&mut self.status, Status::Idle) {
            Status::Idle | Status::Open => tag,
            Status::Failed => "ROLLBACK",
        }
    }

    fn savepoint(&mut self, name: &str) -> Result<&'static str, Fault> {
        if self.status == Status::Idle {
            let message = "SAVEPOINT can only be used in transaction blocks";
            return Err(Fault::new("25P01", message));
        }
        if self.savepoints.len() >= SAVEPOINTS_MAX {
            let message = format!("at most {SAVEPOINTS_MAX} savepoints are kept");
            return Err(Fault::new("54000", message));
        }
        self.savepoints.push(name.to_owned());
        Ok("SAVEPOINT")
    }

    fn find(&self, name: &str) -> Result<usize, Fault> {
        let found = self.savepoints.iter().rposition(|known| known == name);
        found.ok_or_else(|| Fault::new("3B001", "there is no such savepoint"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_transaction_ends_rolled_back() {
        let mut transaction = Transaction::new();
        assert_eq!(transaction.turn(&Turn::Begin).unwrap(), "BEGIN");
        transaction.fail();
        assert_eq!(transaction.status(), Status::Failed);
        assert_eq!(transaction.check().unwrap_err().state, "25P02");
        assert_eq!(transaction.turn(&Turn::Commit).unwrap(), "ROLLBACK");
        assert_eq!(transaction.status(), Status::Idle);
        transaction.fail();
        assert_eq!(transaction.status(), Status::Idle, "nothing was open that could fail");
    }

    #[test]
    fn a_savepoint_brings_a_failed_transaction_back() {
        let mut transaction = Transaction::new();
        let savepoint = Turn::Savepoint("a".to_owned());
        assert_eq!(transaction.turn(&savepoint).unwrap_err().state, "25P01");
        transaction.turn(&Turn::Begin).unwrap();
        transaction.turn(&savepoint).unwrap();
        transaction.fail();
        transaction.turn(&Turn::RollbackTo("a".to_owned())).unwrap();
        assert_eq!(transaction.status(), Status::Open);
        transaction.turn(&Turn::Release("a".to_owned())).unwrap();
        let gone = transaction.turn(&Turn::RollbackTo("a".to_owned()));
        assert_eq!(gone.unwrap_err().state, "3B001");
    }
}
