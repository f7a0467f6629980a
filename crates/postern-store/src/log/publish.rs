//! Publication: the signed checkpoint and what it covers, and the change of the key that signs.

use postern_audit::{
    ReceiptId, checkpoint::Checkpoint, leaf::Draft, note::Signer, tile, tree::Head,
};

use super::{
    queue::{Class, Effect, Pending},
    writer::Writer,
};
use crate::files::{self, Durability};

impl Writer {
    /// Signs the tree's head and writes what the checkpoint covers.
    pub(super) fn publish(&mut self) -> Result<(), String> {
        self.published_at_ms = self.clock.monotonic_ms();
        if self.shelf_broken.is_some() {
            self.rebuild_shelf()?;
        }
        let note = self.sign_head()?;
        self.shelf.publish(&self.tree, &note).map_err(|error| {
            let cause = error.to_string();
            self.shelf_broken = Some(cause.clone());
            cause
        })?;
        self.published = self.tree.size();
        Ok(())
    }

    fn sign_head(&self) -> Result<String, String> {
        let head = Head { size: self.tree.size(), root: self.tree.root() };
        let checkpoint = Checkpoint { origin: self.origin.clone(), head };
        checkpoint.sign(&self.signer).map_err(|error| error.to_string())
    }

    /// Changes the signing key: an entry names the new key, the old key signs a checkpoint that
    /// holds it, which is kept, and from then on the new key signs.
    pub(super) fn hand_over(&mut self, next: Signer) -> Result<(), String> {
        let old = self.signer.vkey();
        let mut bits = [0; 16];
        self.entropy.fill(&mut bits).map_err(|error| error.to_string())?;
        let receipt = ReceiptId::from_bits(bits);
        let draft = Draft::rotated(receipt, self.clock.now(), old.id(), &next.vkey());
        let before = self.journal.size();
        let (reply, mut answer) = tokio::sync::oneshot::channel();
        let pending = Pending::plain(draft, Class::Vital, Effect::Neither);
        self.commit(vec![Pending { reply: Some(reply), ..pending }]);
        let answer = answer.try_recv().map_err(|error| error.to_string())?;
        answer.map_err(|error| error.to_string())?;
        if self.journal.size() == before {
            return Err("the entry was not written".to_owned());
        }
        let note = self.sign_head()?;
        let path = self.folder.join(tile::retired_path(old.id()));
        if let Some(folder) = path.parent() {
            files::private_folder(folder).map_err(|error| error.to_string())?;
        }
        files::write_whole(&path, note.as_bytes(), Durability::Now)
            .map_err(|error| error.to_string())?;
        self.shared.set_vkey(next.vkey());
        self.signer = next;
        self.publish()
    }
}
