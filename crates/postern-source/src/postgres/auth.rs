//! Says who Postern is, and to whom.
//!
//! SCRAM-SHA-256 proves the server as well: whoever does not know the password's verifier cannot
//! finish it. So a peer that is neither on this machine nor proven by a verified certificate must
//! do SCRAM; cleartext, MD5 and "come in" are refused from it. Over TLS SCRAM is bound to the
//! certificate (`tls-server-end-point`), so that nobody in between can pass it on.

use postern_core::secret::Secret;
use postgres_protocol::authentication::{
    md5_hash,
    sasl::{ChannelBinding, SCRAM_SHA_256, SCRAM_SHA_256_PLUS, ScramSha256},
};

use super::{
    body::{Reader, error_response},
    config::PostgresConfig,
    dial::Peer,
    fault::Fault,
    wire::{Frame, Outgoing, RowBound, Wire},
};

const UNPROVEN: &str =
    "the server asks for less than SCRAM and did not prove who it is; use sslmode=verify-full";

/// The SQLSTATE of a login whose password is not the one that the server knows.
pub(super) const WRONG_PASSWORD: &str = "28P01";

/// How a login proved itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginProof {
    /// It was let in as it came: by trust, or by who owns the socket or the certificate.
    Unasked,
    /// It sent its password as it is.
    Cleartext,
    /// MD5, which is no proof against who listens and tries.
    Md5,
    /// SCRAM-SHA-256.
    Scram,
}

/// From the startup message to `AuthenticationOk`. A password that is wrong is the server's own error;
/// every other one is told as a connection that was not made.
pub(super) async fn authenticate(
    wire: &mut Wire,
    config: &PostgresConfig,
    peer: &Peer,
) -> Result<LoginProof, Fault> {
    let body = request(wire).await?;
    let mut reader = Reader::new(&body);
    let kind = reader.i32()?;
    if kind == 10 {
        return scram(wire, config, peer, reader).await.map(|()| LoginProof::Scram);
    }
    if !peer.is_trusted {
        return Err(Fault::broken(UNPROVEN));
    }
    let (proof, answer) = match kind {
        0 => return Ok(LoginProof::Unasked),
        3 => {
            let password = password(config)?.expose().as_bytes();
            (LoginProof::Cleartext, Secret::new(password.to_vec()))
        }
        5 => {
            let salt = reader.u32()?.to_be_bytes();
            let password = password(config)?.expose().as_bytes();
            let hash = md5_hash(config.user.as_bytes(), password, salt).into_bytes();
            (LoginProof::Md5, Secret::new(hash))
        }
        _ => return Err(Fault::broken("the server asks for a proof that is not supported")),
    };
    wire.send(Outgoing::new().password(answer.expose())).await?;
    expect_kind(wire, 0).await?;
    Ok(proof)
}

fn password(config: &PostgresConfig) -> Result<&Secret<String>, Fault> {
    config.password.as_ref().ok_or_else(|| Fault::broken("the server asks for a password"))
}

async fn scram(
    wire: &mut Wire,
    config: &PostgresConfig,
    peer: &Peer,
    mut offered: Reader<'_>,
) -> Result<(), Fault> {
    let (mut plain, mut plus) = (false, false);
    while let Ok(name @ [_, ..]) = offered.cstr() {
        plain |= name == SCRAM_SHA_256.as_bytes();
        plus |= name == SCRAM_SHA_256_PLUS.as_bytes();
    }
    let (mechanism, binding) = match (&peer.end_point, plus, plain) {
        (Some(end_point), true, _) => {
            (SCRAM_SHA_256_PLUS, ChannelBinding::tls_server_end_point(end_point.clone()))
        }
        // "I could bind, you did not offer": a server whose offer was cut on the way refuses.
        (Some(_), false, true) => (SCRAM_SHA_256, ChannelBinding::unrequested()),
        (None, _, true) => (SCRAM_SHA_256, ChannelBinding::unsupported()),
        _ => return Err(Fault::broken("the server offers no SCRAM-SHA-256")),
    };
    let mut scram = ScramSha256::new(password(config)?.expose().as_bytes(), binding);
    wire.send(Outgoing::new().sasl_initial(mechanism, scram.message())).await?;
    let challenge = expect_kind(wire, 11).await?;
    // Thousands of hash rounds, as many as the server asks (the library caps them): not on a
    // thread that serves others.
    let solve = move || scram.update(&challenge).map(|()| scram);
    let scram = tokio::task::spawn_blocking(solve).await;
    let mut scram = scram.map_err(|lost| Fault::Broken(lost.to_string()))??;
    wire.send(Outgoing::new().sasl(scram.message())).await?;
    let proof = expect_kind(wire, 12).await?;
    scram.finish(&proof)?;
    expect_kind(wire, 0).await.map(drop)
}

/// The rest of an authentication message of that kind.
async fn expect_kind(wire: &mut Wire, expected: i32) -> Result<Vec<u8>, Fault> {
    let body = request(wire).await?;
    let mut reader = Reader::new(&body);
    if reader.i32()? == expected {
        Ok(reader.rest().to_vec())
    } else {
        Err(Fault::Protocol("authentication took another turn"))
    }
}

async fn request(wire: &mut Wire) -> Result<bytes::Bytes, Fault> {
    match wire.next(RowBound::Discard).await? {
        Frame::Control { tag: b'R', body } => Ok(body),
        Frame::Control { tag: b'E', body } => {
            let error = error_response(&body);
            if error.code == WRONG_PASSWORD {
                return Err(Fault::Server(error));
            }
            Err(Fault::Broken(error.cause()))
        }
        Frame::Control { .. } | Frame::Row(_) | Frame::OversizeRow(_) => {
            Err(Fault::Protocol("an unexpected message during authentication"))
        }
    }
}

#[cfg(test)]
mod tests;
