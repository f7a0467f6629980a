//! What a client takes: `Accept` and `Accept-Encoding` with their weights (RFC 9110 section 12.5).
//!
//! Of what there is, that of the greatest weight is taken; of equal ones that which is named more
//! closely, then that which stands first here. What stands in no list is not taken, and what cannot
//! be read in one is passed over.

use axum::http::{
    HeaderMap, HeaderName,
    header::{ACCEPT, ACCEPT_ENCODING},
};
use postern_formats::{Coding, Format, Formulas, Types};

/// Forms of an answer, the usual one first.
const FORMATS: [Format; 6] = [
    Format::Json,
    Format::Ndjson,
    Format::Csv(Formulas::AsTheyAre),
    Format::Csv(Formulas::Escaped),
    Format::Arrow(Types::Sure),
    Format::Arrow(Types::Declared),
];

/// Codings of an answer, the best first.
const CODINGS: [Coding; 3] = [Coding::Zstd, Coding::Gzip, Coding::Identity];

/// An item of such a list.
struct Item {
    /// In small letters.
    name: String,
    /// Names in small letters, values as they are without quotes.
    params: Vec<(String, String)>,
    /// In thousandths.
    weight: u16,
}

/// The form that the client would rather have; `None` when it takes none of them.
pub(crate) fn format(headers: &HeaderMap) -> Option<Format> {
    let Some(ranges) = items(headers, ACCEPT) else { return Some(Format::Json) };
    best(FORMATS, |format| fit(&ranges, |range| format_fit(format, range)))
}

/// Whether the client takes JSON, with whatever parameters.
pub(crate) fn takes_json(headers: &HeaderMap) -> bool {
    items(headers, ACCEPT).is_none_or(|ranges| {
        fit(&ranges, |range| format_fit(Format::Json, range)).is_some_and(|(weight, _)| weight > 0)
    })
}

/// The coding that the client would rather have; `None` when it refuses even what is not coded.
pub(crate) fn coding(headers: &HeaderMap) -> Option<Coding> {
    let Some(codings) = items(headers, ACCEPT_ENCODING) else { return Some(Coding::Identity) };
    best(CODINGS, |coding| match fit(&codings, |item| coding_fit(coding, item)) {
        // Nobody needs to name it.
        None if coding == Coding::Identity => Some((1, 0)),
        found => found,
    })
}

/// Whether what is not coded is taken, too.
pub(crate) fn takes_identity(headers: &HeaderMap) -> bool {
    items(headers, ACCEPT_ENCODING).is_none_or(|codings| {
        fit(&codings, |item| coding_fit(Coding::Identity, item))
            .is_none_or(|(weight, _)| weight > 0)
    })
}

/// That of the greatest weight above nothing, then of the closest fit, then the first.
fn best<T: Copy>(all: impl IntoIterator<Item = T>, rank: impl Fn(T) -> Option<Rank>) -> Option<T> {
    let mut best: Option<(Rank, T)> = None;
    for one in all {
        let Some(rank) = rank(one).filter(|(weight, _)| *weight > 0) else { continue };
        if best.is_none_or(|(found, _)| rank > found) {
            best = Some((rank, one));
        }
    }
    best.map(|(_, one)| one)
}

/// Weight, then how closely it was named.
type Rank = (u16, u8);

/// The weight of the item that names it most closely, if one does.
fn fit(items: &[Item], closeness: impl Fn(&Item) -> Option<u8>) -> Option<Rank> {
    let fits = items.iter().filter_map(|item| Some((closeness(item)?, item.weight)));
    let (closeness, weight) = fits.max()?;
    Some((weight, closeness))
}

fn format_fit(format: Format, range: &Item) -> Option<u8> {
    let essence = format.content_type().split(';').next().unwrap_or_default();
    let kind = essence.split('/').next().unwrap_or_default();
    let is_usual = match format {
        Format::Json | Format::Ndjson => true,
        Format::Csv(formulas) => formulas == Formulas::default(),
        Format::Arrow(types) => types == Types::default(),
    };
    match range.name.strip_suffix("/*") {
        Some("*") if is_usual => return Some(0),
        Some(wanted) if wanted == kind && is_usual => return Some(1),
        None if range.name == essence => {}
        Some(_) | None => return None,
    }
    let has = |name: &str, value: &str| {
        let mut params = range.params.iter();
        params.any(|(found, said)| found == name && said.eq_ignore_ascii_case(value))
    };
    let fits = match format {
        // Parameters of JSON mean nothing (RFC 8259 section 11).
        Format::Json => true,
        Format::Ndjson => range.params.iter().all(|(name, _)| name == "charset"),
        Format::Csv(formulas) => {
            let known = |name: &str| matches!(name, "charset" | "header" | "formulas");
            range.params.iter().all(|(name, _)| known(name))
                && (!names(range, "charset") || has("charset", "utf-8"))
                && (!names(range, "header") || has("header", "present"))
                && match formulas {
                    Formulas::AsTheyAre => !names(range, "formulas"),
                    Formulas::Escaped => has("formulas", "escaped"),
                }
        }
        Format::Arrow(types) => {
            range.params.iter().all(|(name, _)| name == "types")
                && match types {
                    Types::Sure => range.params.is_empty(),
                    Types::Declared => has("types", "declared"),
                }
        }
    };
    fits.then_some(if range.params.is_empty() { 2 } else { 3 })
}

fn names(range: &Item, name: &str) -> bool {
    range.params.iter().any(|(found, _)| found == name)
}

/// A coding that is not named is not the client's wish: of what `*` takes, none is compressed before
/// what is not.
fn coding_fit(coding: Coding, item: &Item) -> Option<u8> {
    let (names, unnamed): (&[&str], u8) = match coding {
        Coding::Identity => (&["identity"], 1),
        Coding::Gzip => (&["gzip", "x-gzip"], 0),
        Coding::Zstd => (&["zstd"], 0),
    };
    match item.name.as_str() {
        name if names.contains(&name) => Some(2),
        "*" => Some(unnamed),
        _ => None,
    }
}

/// The items of a list over all its lines; `None` where there is no such line.
fn items(headers: &HeaderMap, name: HeaderName) -> Option<Vec<Item>> {
    let mut lines = headers.get_all(name).iter().peekable();
    lines.peek()?;
    let lines = lines.filter_map(|line| line.to_str().ok());
    Some(lines.flat_map(|line| line.split(',')).filter_map(item).collect())
}

fn item(text: &str) -> Option<Item> {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
    let mut item = Item { name, params: Vec::new(), weight: 1000 };
    for part in parts.filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().trim_matches('"'));
        if name == "q" {
            // What follows the weight belongs to no range (RFC 9110 section 12.5.1).
            item.weight = weight(value)?;
            break;
        }
        item.params.push((name, value.to_owned()));
    }
    Some(item)
}

/// `0`, `0.5`, `1.000`, in thousandths.
fn weight(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let thousandths = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &HeaderName, lines: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(name, line.parse().unwrap());
        }
        headers
    }

    #[test]
    fn the_form_is_the_one_that_the_client_would_rather_have() {
        let csv = Some(Format::Csv(Formulas::AsTheyAre));
        let escaped = Some(Format::Csv(Formulas::Escaped));
        let arrow = Some(Format::Arrow(Types::Sure));
        let declared = Some(Format::Arrow(Types::Declared));
        let (json, lines) = (Some(Format::Json), Some(Format::Ndjson));
        for (accept, expected) in [
            (&[][..], json),
            (&["*/*"], json),
            (&["application/*"], json),
            (&["Application/JSON"], json),
            (&["application/json;charset=utf-8"], json),
            (&["application/x-ndjson"], lines),
            (&["text/csv"], csv),
            (&["text/*"], csv),
            (&["text/csv, */*"], csv),
            (&["text/csv;q=0.5, */*;q=0.8"], json),
            (&["text/csv;q=0.5", "application/x-ndjson;q=0.6"], lines),
            (&["application/json;q=0.1, application/vnd.apache.arrow.stream;q=0.9"], arrow),
            (&["application/json;q=0, */*;q=0.1"], lines),
            (&["*/*, application/json;q=0, application/x-ndjson;q=0"], csv),
            (&["text/csv; charset=UTF-8; header=present"], csv),
            (&["text/csv;charset=\"utf-8\";q=1.000"], csv),
            (&["text/csv;formulas=escaped"], escaped),
            (&["text/csv;q=0.9, text/csv;formulas=escaped"], escaped),
            (&["text/csv;header=absent"], None),
            (&["text/csv;charset=utf-16"], None),
            (&["text/csv;formulas=run"], None),
            (&["application/vnd.apache.arrow.stream;types=declared"], declared),
            (&["application/vnd.apache.arrow.stream;types=guessed, */*;q=0.1"], json),
            (&["application/vnd.apache.arrow.file"], None),
            (&["text/html"], None),
            (&["application/json;q=0"], None),
            (&["application/json;q=0.000, text/csv;q=0"], None),
            (&["application/json;q=2"], None),
            (&["application/json;q=-1, text/csv"], csv),
            (&["application/json;q=nan"], None),
            (&["*/csv"], None),
            (&[""], None),
            (&[",;,"], None),
        ] {
            assert_eq!(format(&headers(&ACCEPT, accept)), expected, "{accept:?}");
        }
        for (accept, expected) in
            [(&["text/csv"][..], false), (&["text/csv, */*;q=0.1"], true), (&["*/*"], true)]
        {
            assert_eq!(takes_json(&headers(&ACCEPT, accept)), expected, "{accept:?}");
        }
    }

    #[test]
    fn the_coding_is_the_one_that_the_client_would_rather_have() {
        let (plain, gzip, zstd) = (Some(Coding::Identity), Some(Coding::Gzip), Some(Coding::Zstd));
        for (accept, expected, identity) in [
            (&[][..], plain, true),
            (&[""], plain, true),
            (&["identity"], plain, true),
            (&["br, deflate"], plain, true),
            (&["gzip"], gzip, true),
            (&["X-GZIP"], gzip, true),
            (&["deflate, gzip, br, zstd"], zstd, true),
            (&["gzip;q=1.0, zstd;q=0.5"], gzip, true),
            (&["gzip", "zstd;q=0"], gzip, true),
            (&["gzip;q=0.5, identity"], plain, true),
            (&["gzip;q=0"], plain, true),
            (&["*"], plain, true),
            (&["*;q=0.5, gzip;q=0.5"], gzip, true),
            (&["*, identity;q=0, zstd;q=0"], gzip, false),
            (&["gzip, identity;q=0"], gzip, false),
            (&["*;q=0"], None, false),
            (&["br, identity;q=0"], None, false),
            (&["gzip, *;q=0"], gzip, false),
        ] {
            let headers = headers(&ACCEPT_ENCODING, accept);
            assert_eq!(coding(&headers), expected, "{accept:?}");
            assert_eq!(takes_identity(&headers), identity, "{accept:?}");
        }
    }
}
