//! Bytes that no honest client sends, and honest ones in the worst order.

use std::time::Duration;

use crate::{
    client::{Door, SQL, bind, execute, message, of, parse, sync, tags},
    house::Shop,
};

#[tokio::test]
async fn a_conversation_cut_at_every_byte_reads_the_same() {
    let door = Door::open().await;
    let parts = [
        parse("s", SQL, &[]),
        bind("", "s", 0, &[], 0),
        of('D', 'P', ""),
        execute("", 0),
        of('C', 'S', "s"),
        sync(),
    ]
    .concat();
    let mut client = door.login("ada").await;
    for cut in 1..parts.len() {
        let (first, rest) = parts.split_at(cut);
        client.send(first).await;
        tokio::task::yield_now().await;
        client.send(rest).await;
        assert_eq!(tags(&client.until('Z').await), "12TDC3Z", "cut at {cut}");
    }
    for byte in &parts {
        client.send(&[*byte]).await;
    }
    assert_eq!(tags(&client.until('Z').await), "12TDC3Z", "byte by byte");
}

#[tokio::test]
async fn a_conversation_that_ends_at_any_byte_leaves_nothing_behind() {
    let door = Door::open_with(Shop::new(), |config| config.per_principal_max = 2).await;
    let parts = [parse("", SQL, &[]), bind("", "", 0, &[], 0), execute("", 0), sync()].concat();
    for cut in (0..parts.len()).step_by(3) {
        let mut client = loop {
            let mut client = door.dial().await;
            if client.login("ada", "pk_ada", &[]).await.is_ok() {
                break client;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        };
        client.send(&parts[..cut]).await;
    }
    door.shop.stage.is_quiet().await;
}

#[tokio::test]
async fn lengths_and_tags_that_none_has_end_the_connection() {
    let door = Door::open().await;
    for bytes in [
        vec![b'Q', 0, 0, 0, 3],
        vec![b'Q', 0, 0, 0, 0],
        vec![b'Q', 0xff, 0xff, 0xff, 0xff],
        vec![b'Q', 0x7f, 0xff, 0xff, 0xff],
        vec![b'P', 0, 0x50, 0, 0],
        message('\u{0}', b""),
        message('Z', b""),
        message('p', b"late password\0"),
        message('~', b"x"),
    ] {
        let mut client = door.login("ada").await;
        client.send(&bytes).await;
        let error = client.next().await.expect("a last word");
        assert_eq!((error.state().as_str(), error.field('S').as_deref()), ("08P01", Some("FATAL")));
        assert!(client.is_closed().await, "{bytes:?}");
    }
}

#[tokio::test]
async fn bodies_that_do_not_add_up_are_refused_and_the_connection_goes_on() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for bytes in [
        message('P', b"\0"),
        message('P', b"\0SELECT 1\0\xff\xff"),
        message('B', b"\0\0\0\x01\0\x07\0\0\0\0"),
        message('B', b"\0\0\0\0\0\x01\0\0\0\x09x\0\0"),
        message('B', b"\0\0\0\0\0\x01\xff\xff\xff\xfe\0\0"),
        message('D', b"Q\0"),
        message('E', b"\0\0"),
        message('C', b""),
        message('H', b"x"),
        message('P', b"\0SELECT '\xff'\0\0\0"),
    ] {
        client.send(&[bytes.clone(), sync()].concat()).await;
        let answer = client.until('Z').await;
        assert_eq!(tags(&answer), "EZ", "{bytes:?}");
        assert!(matches!(answer[0].state().as_str(), "08P01" | "22021"), "{bytes:?}");
    }
    client.send(&message('Q', b"no end")).await;
    assert_eq!(tags(&client.until('Z').await), "EZ");
    assert_eq!(tags(&client.query(SQL).await), "TDCZ");
}

#[tokio::test]
async fn more_formats_than_values_or_columns_are_refused() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let three = [0_u16.to_be_bytes(), 0_u16.to_be_bytes(), 0_u16.to_be_bytes()].concat();
    let formats = [&3_u16.to_be_bytes()[..], &three].concat();
    let none = 0_u16.to_be_bytes();
    for body in [
        [b"\0\0", &formats[..], &none, &none].concat(),
        [b"\0\0", &none[..], &none, &formats].concat(),
    ] {
        let parts = [parse("", SQL, &[]), message('B', &body), execute("", 0), sync()];
        client.send(&parts.concat()).await;
        let answer = client.until('Z').await;
        let error = answer.iter().find(|message| message.tag == 'E').expect("an error");
        assert!(matches!(error.state().as_str(), "08P01" | "22023"), "{error:?}");
    }
}

#[tokio::test]
async fn no_statement_goes_before_the_key() {
    let door = Door::open().await;
    for bytes in [
        message('Q', &[SQL.as_bytes(), b"\0"].concat()),
        message('p', b"SCRAM-SHA-256\0\0\0\0\x05n,,n="),
        message('p', b"SCRAM-SHA-256"),
        message('p', b"SCRAM-SHA-256-PLUS\0\0\0\0\x1fp=tls-server-end-point,,n=,r=abc"),
        message('p', b"OAUTHBEARER\0\0\0\0\x0an,,n=,r=ab"),
        message('p', b"pk_ada\0"),
        message('p', &[b'x'; 5_000]),
    ] {
        let mut client = door.dial().await;
        let hello = crate::client::startup(3 << 16, &[("user", "ada"), ("database", "shop")]);
        client.send(&hello).await;
        assert_eq!(client.next().await.unwrap().tag, 'R');
        client.send(&bytes).await;
        let error = client.next().await.unwrap();
        assert_eq!((error.tag, error.state().as_str()), ('E', "08P01"), "{bytes:?}");
        assert!(client.is_closed().await);
    }
    assert!(door.shop.record.decisions.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_proof_is_good_for_one_exchange() {
    let door = Door::open().await;
    let mut client = door.dial().await;
    let hello = crate::client::startup(3 << 16, &[("user", "ada"), ("database", "shop")]);
    client.send(&hello).await;
    client.next().await.unwrap();
    let first = [&b"SCRAM-SHA-256\0"[..], &10_i32.to_be_bytes(), b"n,,n=,r=ab"].concat();
    client.send(&message('p', &first)).await;
    client.next().await.unwrap();
    // The words of another exchange: its nonce is not this one's.
    client
        .send(&message('p', b"c=biws,r=abOTHER,p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
        .await;
    assert_eq!(client.next().await.unwrap().state(), "28000");
}

#[tokio::test]
async fn a_sync_that_says_too_much_ends_with_an_error_and_is_ready() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    client.send(&message('S', b"x")).await;
    let answer = client.until('Z').await;
    assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", "08P01"));
    client.send(&[message('P', b"\0"), message('S', b"x")].concat()).await;
    assert_eq!(tags(&client.until('Z').await), "EEZ", "after an error, too");
    client.send(&sync()).await;
    assert_eq!(tags(&client.until('Z').await), "Z");
}

#[tokio::test]
async fn a_message_that_does_not_come_whole_in_time_ends_the_connection() {
    let door =
        Door::open_with(Shop::new(), |config| config.frame_wait = Duration::from_millis(50)).await;
    let mut client = door.login("ada").await;
    client.send(b"Q\0\0\0\x09SEL").await;
    let error = client.next().await.expect("a last word");
    assert_eq!((error.state().as_str(), error.field('S').as_deref()), ("57P05", Some("FATAL")));
    assert!(client.is_closed().await);
    let mut other = door.login("ada").await;
    tokio::time::sleep(Duration::from_millis(80)).await;
    other.send(&sync()).await;
    assert_eq!(tags(&other.until('Z').await), "Z", "silence between messages is no half of one");
}
