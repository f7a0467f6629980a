//! Servers that ask for less than they should.

use tokio::io::AsyncWriteExt;

use super::*;

async fn answered(is_trusted: bool, message: &[u8]) -> Result<LoginProof, Fault> {
    let (near, mut far) = tokio::io::duplex(4_096);
    far.write_all(message).await.unwrap();
    let password = Some(Secret::new("hunter2".to_owned()));
    let config = PostgresConfig::from_url("postgres://r@h/s", password).unwrap();
    let peer = Peer { is_trusted, end_point: None };
    authenticate(&mut Wire::new(Box::new(near)), &config, &peer).await
}

const OK: &[u8] = b"R\0\0\0\x08\0\0\0\0";
const CLEARTEXT: &[u8] = b"R\0\0\0\x08\0\0\0\x03R\0\0\0\x08\0\0\0\0";
const MD5: &[u8] = b"R\0\0\0\x0c\0\0\0\x05saltR\0\0\0\x08\0\0\0\0";

#[tokio::test]
async fn an_unproven_server_gets_no_password_and_is_not_believed() {
    for message in [OK, CLEARTEXT, MD5] {
        answered(true, message).await.unwrap();
        let fault = answered(false, message).await.unwrap_err();
        assert!(format!("{fault:?}").contains("SCRAM"), "{fault:?}");
    }
}

#[tokio::test]
async fn scram_may_not_be_cut_short() {
    // offers SCRAM, then lets us in before it proved anything
    let mut message = b"R\0\0\0\x17\0\0\0\x0aSCRAM-SHA-256\0\0".to_vec();
    message.extend_from_slice(OK);
    assert!(matches!(answered(true, &message).await, Err(Fault::Protocol(_))));
}

#[tokio::test]
async fn other_proofs_are_refused() {
    for kind in [2_u8, 6, 7, 9, 255] {
        let message = [b'R', 0, 0, 0, 8, 0, 0, 0, kind];
        answered(true, &message).await.unwrap_err();
    }
    answered(true, b"Z\0\0\0\x05I").await.unwrap_err();
}
