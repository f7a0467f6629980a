//! The first words of a connection: who, with what, and everything they can be instead.

use std::{net::IpAddr, time::Duration};

use postern_core::request::Channel;
use postern_pgwire::{PgwireConfig, ServeError, serve};
use std::sync::Arc;

use crate::{
    client::{Door, Message, SQL, message, packet, startup, tags},
    house::{Dice, Play, Shop, big_block},
};

const VERSION: u32 = 3 << 16;

#[tokio::test]
async fn an_agent_comes_in_with_its_key_and_is_recorded() {
    let door = Door::open().await;
    let mut client = door.dial().await;
    let said = client.login("ada", "pk_ada", &[("application_name", "test")]).await.unwrap();
    let told: Vec<String> =
        said.iter().map(|m| String::from_utf8_lossy(&m.body).replace('\0', " ")).collect();
    for setting in ["application_name test ", "server_encoding UTF8 ", "TimeZone UTC "] {
        assert!(told.iter().any(|line| line == setting), "{setting}: {told:?}");
    }
    assert_eq!(tags(&client.query(SQL).await), "TDCZ");
    let decisions = door.shop.record.decisions.lock().unwrap().clone();
    let here: IpAddr = "127.0.0.1".parse().unwrap();
    assert!(
        decisions
            .iter()
            .all(|(_, channel, address)| { *channel == Channel::Pgwire && *address == Some(here) })
    );
    assert_eq!(decisions.len(), 1);
}

#[tokio::test]
async fn an_unknown_agent_and_a_wrong_key_read_the_same() {
    let door = Door::open().await;
    let mut words = Vec::new();
    for (user, key) in [("ada", "pk_eve"), ("mallory", "pk_mallory"), ("no name", "x"), ("eve", "")]
    {
        let error = door.dial().await.login(user, key, &[]).await.unwrap_err();
        assert_eq!((error.state().as_str(), error.field('S').as_deref()), ("28P01", Some("FATAL")));
        words.push(error);
    }
    assert!(words.windows(2).all(|pair| pair[0] == pair[1]));
    // Nor does the exchange before: as many bytes of salt, as many rounds.
    let mut challenges = Vec::new();
    for user in ["ada", "mallory"] {
        let mut client = door.dial().await;
        client.send(&startup(VERSION, &[("user", user), ("database", "shop")])).await;
        assert_eq!(client.next().await.unwrap().body[..4], [0, 0, 0, 10]);
        let body = [&b"SCRAM-SHA-256\0"[..], &10_i32.to_be_bytes(), b"n,,n=,r=ab"].concat();
        client.send(&message('p', &body)).await;
        let challenge = String::from_utf8(client.next().await.unwrap().body[4..].to_vec()).unwrap();
        assert!(challenge.starts_with("r=ab") && challenge.ends_with(",i=4096"), "{challenge}");
        challenges.push(challenge.len());
    }
    assert_eq!(challenges[0], challenges[1]);
    assert!(door.shop.record.decisions.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_suspended_agent_is_told_so_when_it_proves_its_key() {
    let door = Door::open().await;
    door.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    let error = door.dial().await.login("ada", "pk_ada", &[]).await.unwrap_err();
    assert_eq!(error.state(), "28000");
    let error = door.dial().await.login("ada", "pk_eve", &[]).await.unwrap_err();
    assert_eq!(error.state(), "28P01", "and nobody else is");
}

#[tokio::test]
async fn a_source_that_is_hidden_reads_like_one_that_is_not_there() {
    let door = Door::open().await;
    let mut words = Vec::new();
    for (user, database) in [("eve", "shop"), ("eve", "nothing"), ("ada", "nothing")] {
        let hello = startup(VERSION, &[("user", user), ("database", database)]);
        let error = door.dial().await.login_as(&format!("pk_{user}"), &hello).await.unwrap_err();
        assert_eq!(error.state(), "3D000");
        words.push(error.field('M').unwrap().replace(database, "?"));
    }
    assert!(words.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}");
    assert_eq!(door.shop.refusals().len(), 3, "and is recorded");
}

#[tokio::test]
async fn startups_that_are_none_are_answered_and_closed() {
    let door = Door::open().await;
    let user = [("user", "ada"), ("database", "shop")];
    let with = |name: &'static str, value: &'static str| {
        startup(VERSION, &[user[0], user[1], (name, value)])
    };
    for (what, bytes, state) in [
        ("protocol 2", startup(2 << 16, &user), Some("0A000")),
        ("protocol 4", startup(4 << 16, &user), Some("0A000")),
        ("no user", startup(VERSION, &[]), Some("28000")),
        ("replication", with("replication", "database"), Some("0A000")),
        ("options", with("options", "-d 5"), Some("0A000")),
        ("odd pairs", packet(&[&VERSION.to_be_bytes()[..], b"user\0\0"].concat()), Some("08P01")),
        ("too short", vec![0, 0, 0, 7, 0, 3, 0], Some("08P01")),
        ("too long", vec![0x7f, 0xff, 0xff, 0xff], Some("08P01")),
        ("negative", vec![0xff, 0xff, 0xff, 0xff], Some("08P01")),
        ("HTTP", b"GET / HTTP/1.1\r\n\r\n".to_vec(), Some("08P01")),
        ("TLS where there is none", vec![0x16, 3, 1, 0, 0xa5, 1, 0, 0], Some("08P01")),
        ("cancel without a key", packet(&80_877_102_u32.to_be_bytes()), None),
        ("cancel of nobody", packet(&[0x04, 0xd2, 0x16, 0x2e, 0, 0, 0, 1, 1, 2, 3, 4]), None),
    ] {
        let mut client = door.dial().await;
        client.send(&bytes).await;
        let answer = client.next().await;
        assert_eq!(answer.as_ref().map(Message::state).as_deref(), state, "{what}");
        if state.is_some() {
            assert!(client.is_closed().await, "{what}");
        }
    }
    // Settings are looked at when it is known who asks.
    for (name, value, state) in [
        ("options", "-c role=postgres", "42704"),
        ("options", "-c search_path=secret", "22023"),
        ("client_encoding", "LATIN1", "22023"),
        ("DateStyle", "German", "22023"),
        ("unheard_of", "1", "42704"),
    ] {
        let error = door.dial().await.login("ada", "pk_ada", &[(name, value)]).await.unwrap_err();
        assert_eq!(error.state(), state, "{name}={value}");
    }
    let java =
        [("TimeZone", "Europe/Paris"), ("extra_float_digits", "2"), ("options", "-c jit=off")];
    door.dial().await.login("ada", "pk_ada", &java).await.unwrap();
}

#[tokio::test]
async fn wishes_for_encryption_are_declined_where_there_is_none() {
    let door = Door::open().await;
    let mut client = door.dial().await;
    for wish in [80_877_104_u32, 80_877_103] {
        client.send(&packet(&wish.to_be_bytes())).await;
        let mut answer = [0];
        tokio::io::AsyncReadExt::read_exact(&mut client.stream, &mut answer).await.unwrap();
        assert_eq!(&answer, b"N");
    }
    client.login("ada", "pk_ada", &[]).await.unwrap();
    let mut again = door.dial().await;
    again.send(&packet(&80_877_104_u32.to_be_bytes()).repeat(3)).await;
    let mut answers = Vec::new();
    let read = tokio::io::AsyncReadExt::read_to_end(&mut again.stream, &mut answers);
    tokio::time::timeout(Duration::from_secs(5), read).await.unwrap().unwrap_or_default();
    assert!(answers.len() <= 2, "wishes are not answered for ever");
}

#[tokio::test]
async fn a_later_minor_version_and_unknown_options_are_negotiated() {
    let door = Door::open().await;
    let mut client = door.dial().await;
    let pairs = [("user", "ada"), ("database", "shop"), ("_pq_.future", "1")];
    let said = client.login_as("pk_ada", &startup(VERSION | 9, &pairs)).await.unwrap();
    assert_eq!(said[0].tag, 'v');
    assert_eq!(&said[0].body[..4], &(VERSION | 2).to_be_bytes());
    assert_eq!(client.key.len(), 4 + 32, "keys of 3.2 are long");
    let mut old = door.login("ada").await;
    assert_eq!(old.key.len(), 4 + 4);
    assert_eq!(tags(&old.query("SELECT").await), "EZ");
}

#[tokio::test]
async fn a_cancel_request_stops_what_runs_and_no_other_key_does() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Hang);
    let mut client = door.login("ada").await;
    let mut other = door.login("ada").await;
    for client in [&mut client, &mut other] {
        client.send(&message('Q', &[SQL.as_bytes(), b"\0"].concat())).await;
    }
    door.shop.stage.is_busy().await;
    let cancel = |key: &[u8]| packet(&[&80_877_102_u32.to_be_bytes()[..], key].concat());
    let mut wrong = client.key.clone();
    *wrong.last_mut().unwrap() ^= 1;
    door.dial().await.send(&cancel(&wrong)).await;
    door.dial().await.send(&cancel(&client.key[..4])).await;
    let mut mixed = other.key[..4].to_vec();
    mixed.extend(&client.key[4..]);
    door.dial().await.send(&cancel(&mixed)).await;
    door.dial().await.send(&cancel(&client.key)).await;
    let stopped = client.until('Z').await;
    assert_eq!(stopped[0].state(), "57014");
    assert_eq!(tags(&stopped), "EZ");
    door.shop.stage.plays(Play::Blocks(vec![big_block()]));
    assert!(tags(&client.query(SQL).await).ends_with("DCZ"), "the connection goes on");
    let still = tokio::time::timeout(Duration::from_millis(200), other.next()).await;
    assert!(still.is_err(), "another connection was stopped: {still:?}");
}

#[tokio::test]
async fn connections_are_bounded_in_number_and_in_time() {
    let door = Door::open_with(Shop::new(), |config| {
        config.per_principal_max = 1;
        config.startup_wait = Duration::from_millis(300);
        config.idle_wait = Duration::from_millis(600);
    })
    .await;
    let mut first = door.login("ada").await;
    let error = door.dial().await.login("ada", "pk_ada", &[]).await.unwrap_err();
    assert_eq!(error.state(), "53300");
    let mut silent = door.dial().await;
    assert!(silent.is_closed().await, "a connection that says nothing is closed");
    let mut half = door.dial().await;
    half.send(&startup(VERSION, &[("user", "ada")])[..9]).await;
    assert!(half.is_closed().await, "and one that stops in the middle of a word");
    assert_eq!(first.until('E').await[0].state(), "57P05");
    assert!(first.is_closed().await);
    drop(first);
    // A seat is given back with its connection.
    let mut again = door.dial().await;
    while again.login("ada", "pk_ada", &[]).await.is_err() {
        tokio::time::sleep(Duration::from_millis(10)).await;
        again = door.dial().await;
    }
}

#[tokio::test]
async fn the_end_of_the_listener_lets_answers_leave() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    door.end.send(()).unwrap();
    assert_eq!(client.until('E').await[0].state(), "57P01");
    tokio::time::timeout(Duration::from_secs(5), door.running.ended()).await.unwrap();
}

#[tokio::test]
async fn nothing_listens_to_others_in_the_clear() {
    let shop = Shop::new();
    let config = PgwireConfig::new("0.0.0.0:0".parse().unwrap());
    let served = serve(Arc::clone(&shop.gate), Arc::new(Dice::default()), config, async {}).await;
    assert!(matches!(served, Err(ServeError::InTheClear { .. })));
}
