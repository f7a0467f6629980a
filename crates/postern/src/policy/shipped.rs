//! The policies that ship, with the cases that stand beside them.

use std::{fmt::Write as _, path::Path};

use postern_core::clock::Timestamp;

use super::{cases, suppose};
use crate::{config::folder::Folder, system::environment};

const NOON: Timestamp = Timestamp(1_795_000_000_000);

#[tokio::test(flavor = "multi_thread")]
async fn the_policies_that_ship_do_what_stands_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("postern");
    crate::demo::prepare(&dir).unwrap();
    let cases = cases::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies")).unwrap();
    let supposed = suppose(&Folder::read(&dir).unwrap(), &environment).await.unwrap();
    let mut wrong = String::new();
    for (file, case) in &cases {
        if let Some(what) = cases::run(&supposed.built.house, NOON, file, case).wrong {
            writeln!(wrong, "{file}: {:?}: {what}", case.about).unwrap();
        }
    }
    assert!(cases.len() >= 17, "{} cases", cases.len());
    assert!(wrong.is_empty(), "\n{wrong}");
}
