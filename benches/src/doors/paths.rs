//! The paths through the door, and the requests that go along them.

use super::shop::CUSTOMERS;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rows {
    /// Nothing.
    None,
    /// One row of six columns, by key.
    One,
    /// A thousand such rows, by a range of keys.
    Thousand,
    /// A hundred thousand.
    HundredThousand,
}

impl Rows {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::None => "no-op",
            Self::One => "1 row × 6",
            Self::Thousand => "1,000 rows × 6",
            Self::HundredThousand => "100,000 rows × 6",
        }
    }

    /// How many there are.
    pub(crate) const fn count(self) -> usize {
        match self {
            Self::None => 0,
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::HundredThousand => 100_000,
        }
    }

    /// By how many clients at once they are asked for.
    pub(crate) const fn clients(self) -> &'static [usize] {
        match self {
            Self::None | Self::One | Self::Thousand => &[1, 64],
            Self::HundredThousand => &[1],
        }
    }

    /// The statement with parameters `$1` (and `$2`).
    pub(crate) const fn sql(self) -> &'static str {
        match self {
            Self::None => "",
            Self::One => "SELECT id, name, email, region, city, since FROM customers WHERE id = $1",
            Self::Thousand | Self::HundredThousand => {
                "SELECT id, name, email, region, city, since FROM customers \
                 WHERE id >= $1 AND id < $2"
            }
        }
    }

    /// Parameters of the n-th question. Half of the rows are European and open to the caller, so
    /// a range of two thousand keys gives a thousand rows; directly asked, a thousand keys do.
    pub(crate) fn params(self, n: u64, guard: Guard) -> Vec<i64> {
        const EVEN_KEYS: u64 = CUSTOMERS / 2;
        // A stride prime to the number of keys: neighbours in time are no neighbours on disk.
        let at = n.wrapping_mul(7_919);
        let key = |n: u64| i64::try_from(n).unwrap_or(0);
        let all = u64::try_from(self.count()).unwrap_or(0);
        let width = match guard {
            Guard::On => all.saturating_mul(2),
            Guard::Off => all,
        };
        match self {
            Self::None => Vec::new(),
            Self::One => vec![key(at.wrapping_rem(EVEN_KEYS)).saturating_mul(2)],
            Self::Thousand | Self::HundredThousand => {
                let begins = CUSTOMERS.saturating_sub(all.saturating_mul(2)).max(1);
                let first = key(at.checked_rem(begins).unwrap_or(0));
                vec![first, first.saturating_add(key(width))]
            }
        }
    }

    /// The statement of the n-th question with its values in the text.
    pub(crate) fn text(self, n: u64, guard: Guard) -> String {
        let params = self.params(n, guard).into_iter().enumerate();
        params.fold(self.sql().to_owned(), |sql, (at, value)| {
            sql.replace(&format!("${}", at.saturating_add(1)), &value.to_string())
        })
    }
}

/// Whether the row filter stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    On,
    Off,
}

/// Which door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// `GET /healthz`: what HTTP itself costs.
    Health,
    /// `POST /v1/query`.
    Rest,
    /// `tools/call` of the stateless revision.
    Mcp,
    /// `tools/list`: MCP without a question.
    McpList,
    /// `tools/call` of a tool `execute_sql` of others, which give rows in the clear.
    Other,
}

/// Whether a statement was seen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Statement {
    /// The same text each time, values as parameters.
    Known,
    /// Values in the text: another text each time.
    New,
}

/// A path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path {
    pub(crate) name: &'static str,
    pub(crate) rows: Rows,
    door: Door,
    statement: Statement,
}

/// All paths, floors first. An answer over MCP has at most 4 MiB, which 100,000 rows are not.
pub(crate) fn all() -> [Path; 9] {
    use Statement::{Known, New};
    let path = |name, door, rows, statement| Path { name, rows, door, statement };
    [
        path("no-op: GET /healthz", Door::Health, Rows::None, Known),
        path("MCP tools/list", Door::McpList, Rows::None, Known),
        path("REST, 1 row × 6", Door::Rest, Rows::One, Known),
        path("REST, 1 row × 6, new text each time", Door::Rest, Rows::One, New),
        path("REST, 1,000 rows × 6", Door::Rest, Rows::Thousand, Known),
        path("REST, 100,000 rows × 6", Door::Rest, Rows::HundredThousand, Known),
        path("MCP, 1 row × 6", Door::Mcp, Rows::One, Known),
        path("MCP, 1 row × 6, new text each time", Door::Mcp, Rows::One, New),
        path("MCP, 1,000 rows × 6", Door::Mcp, Rows::Thousand, Known),
    ]
}

/// The way through an MCP server that does not guard, values in the text.
pub(crate) const fn unguarded(name: &'static str, rows: Rows) -> Path {
    Path { name, rows, door: Door::Other, statement: Statement::New }
}

impl Path {
    /// Whether rows come as they are.
    pub(crate) fn is_unguarded(self) -> bool {
        self.door == Door::Other
    }

    pub(crate) fn is_no_op(self) -> bool {
        self.door == Door::Health
    }

    /// Rows that an answer has to hold.
    pub(crate) const fn expected_rows(self) -> Option<usize> {
        match self.rows {
            Rows::None => None,
            Rows::One | Rows::Thousand | Rows::HundredThousand => Some(self.rows.count()),
        }
    }

    /// Whether answers are MCP's, where the table stands inside of the result.
    pub(crate) fn is_mcp(self) -> bool {
        self.door == Door::Mcp
    }

    /// The n-th request, head and body.
    pub(crate) fn request(self, host: &str, key: &str, n: u64) -> Vec<u8> {
        match self.door {
            Door::Health => request(("GET", "/healthz"), "", (host, key), ""),
            Door::Rest => rest(host, key, &self.question(n)),
            Door::Mcp => mcp(host, key, n, &self.question(n)),
            Door::McpList => {
                request(("POST", "/mcp"), MCP_LIST, (host, key), &rpc("tools/list", n, ""))
            }
            Door::Other => {
                let sql = self.rows.text(n, Guard::Off);
                let body = format!(
                    "{{\"jsonrpc\":\"2.0\",\"id\":{n},\"method\":\"tools/call\",\"params\":{{\
                     \"name\":\"execute_sql\",\"arguments\":{{\"sql\":\"{sql}\"}}}}}}"
                );
                request(("POST", "/mcp"), MCP_OTHER, (host, key), &body)
            }
        }
    }

    fn question(self, n: u64) -> String {
        match self.statement {
            Statement::Known => format!(
                "{{\"sql\":\"{}\",\"params\":{:?}}}",
                self.rows.sql(),
                self.rows.params(n, Guard::On)
            ),
            Statement::New => {
                format!("{{\"sql\":\"{} AND {n} = {n}\"}}", self.rows.text(n, Guard::On))
            }
        }
    }
}

/// A question over REST.
pub(crate) fn rest(host: &str, key: &str, question: &str) -> Vec<u8> {
    request(("POST", "/v1/query"), "", (host, key), question)
}

/// A question over MCP, the stateless revision.
pub(crate) fn mcp(host: &str, key: &str, id: u64, question: &str) -> Vec<u8> {
    let params = format!("\"name\":\"query\",\"arguments\":{question}");
    request(("POST", "/mcp"), MCP_CALL, (host, key), &rpc("tools/call", id, &params))
}

/// A request, head and body.
pub(crate) fn request(
    (method, path): (&str, &str),
    more: &str,
    (host, key): (&str, &str),
    body: &str,
) -> Vec<u8> {
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\n\
         Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n\
         {more}Content-Length: {}\r\n\r\n",
        body.len()
    );
    request.push_str(body);
    request.into_bytes()
}

const MCP_CALL: &str =
    "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: query\r\n";

/// The revision that others speak.
const MCP_OTHER: &str = "MCP-Protocol-Version: 2025-06-18\r\n";

const MCP_LIST: &str = "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/list\r\n";

fn rpc(method: &str, id: u64, params: &str) -> String {
    let comma = if params.is_empty() { "" } else { "," };
    format!(
        "{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"{method}\",\"params\":{{\"_meta\":{{\
         \"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\
         \"io.modelcontextprotocol/clientCapabilities\":{{}}}}{comma}{params}}}}}"
    )
}
