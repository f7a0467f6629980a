//! Frames of servers that mean no good.

use tokio::io::DuplexStream;

use super::*;

const BOUND: RowBound = RowBound::UpTo { row_bytes: 1_000, cell_bytes: 100 };

async fn wire(bytes: &[u8]) -> (Wire, DuplexStream) {
    let (near, mut far) = tokio::io::duplex(1 << 16);
    far.write_all(bytes).await.unwrap();
    (Wire::new(Box::new(near)), far)
}

fn row(cells: &[&[u8]]) -> Vec<u8> {
    let mut body = u16::try_from(cells.len()).unwrap().to_be_bytes().to_vec();
    for cell in cells {
        body.extend(u32::try_from(cell.len()).unwrap().to_be_bytes());
        body.extend(*cell);
    }
    frame(b'D', &body)
}

fn frame(tag: u8, body: &[u8]) -> Vec<u8> {
    let mut frame = vec![tag];
    frame.extend(u32::try_from(body.len().strict_add(4)).unwrap().to_be_bytes());
    frame.extend(body);
    frame
}

#[tokio::test]
async fn an_oversized_row_is_known_by_its_head_and_passed_over() {
    // only the head of a row of a gigabyte has arrived
    let (mut wire, _far) = wire(b"D\x40\0\0\0").await;
    assert!(matches!(wire.next(BOUND).await.unwrap(), Frame::OversizeRow(1_000)));
    assert!(wire.input.capacity() < 1 << 20);
}

#[tokio::test]
async fn an_oversized_cell_is_known_before_the_row_is_whole() {
    let mut bytes = row(&[b"ok", &[b'x'; 101], b"more"]);
    let rest = bytes.split_off(5 + 2 + 6 + 4);
    let (mut wire, mut far) = wire(&bytes).await;
    assert!(matches!(wire.next(BOUND).await.unwrap(), Frame::OversizeRow(100)));
    far.write_all(&rest).await.unwrap();
    far.write_all(&row(&[b"next"])).await.unwrap();
    let Frame::Row(body) = wire.next(BOUND).await.unwrap() else { panic!("no row") };
    assert!(body.ends_with(b"next"));
}

#[tokio::test]
async fn rows_arrive_whole_however_they_are_cut() {
    let bytes = [row(&[b"a", b"bc"]), frame(b'N', b"SNOTICE\0\0"), row(&[&[b'z'; 100]])].concat();
    for cut in 0..bytes.len() {
        let (mut wire, mut far) = wire(&bytes[..cut]).await;
        let rest = bytes[cut..].to_vec();
        let late = tokio::spawn(async move {
            far.write_all(&rest).await.unwrap();
            far
        });
        for expected in [&b"bc"[..], &[b'z'; 100]] {
            let Frame::Row(body) = wire.next(BOUND).await.unwrap() else { panic!("no row") };
            assert!(body.ends_with(expected), "{cut}");
        }
        late.await.unwrap();
    }
}

#[tokio::test]
async fn a_long_error_keeps_its_start_and_the_rest_is_passed_over() {
    let mut body = b"SERROR\0C22P02\0M".to_vec();
    body.resize(3 << 20, b'x');
    let bytes = [frame(b'E', &body), frame(b'Z', b"I")].concat();
    let (near, mut far) = tokio::io::duplex(1 << 16);
    let late = tokio::spawn(async move { far.write_all(&bytes).await });
    let mut wire = Wire::new(Box::new(near));
    let Frame::Control { tag: b'E', body } = wire.next(BOUND).await.unwrap() else {
        panic!("no error")
    };
    assert!(body.starts_with(b"SERROR\0C22P02") && body.len() == ERROR_BYTES_MAX);
    assert!(matches!(wire.next(BOUND).await.unwrap(), Frame::Control { tag: b'Z', .. }));
    late.await.unwrap().unwrap();
    assert!(wire.input.capacity() < 1 << 20);
}

#[tokio::test]
async fn lengths_that_cannot_be_are_refused() {
    for head in
        [&b"Z\0\0\0\x03"[..], b"Z\xff\xff\xff\xff", b"D\0\0\0\0", b"N\0\0\0\x01", b"T\x7f\0\0\0"]
    {
        let (mut wire, _far) = wire(head).await;
        assert!(matches!(wire.next(BOUND).await, Err(Fault::Protocol(_))), "{head:?}");
    }
}

#[tokio::test]
async fn nothing_is_sent_when_a_part_cannot_be_written() {
    let (mut wire, _far) = wire(b"").await;
    let out = Outgoing::new().parse("p1", "SELECT 1\0; DROP").sync();
    assert!(matches!(wire.send(out).await, Err(Fault::Protocol(_))));
    assert!(!wire.is_torn());
}
