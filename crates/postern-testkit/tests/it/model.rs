//! Four tables, random rows, and two roles that see them through random masks and row filters:
//! once as policies and reviews for the door, once as SQL written by hand for the oracle.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use postern_core::{
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, Mask},
    survey::{SurveyColumn, SurveyTable},
};
use postern_policy::MaskKey;
use postern_testkit::{
    house::{AgentPlan, Blueprint, MASK_KEY},
    review::Reviewed,
};

use crate::random::Rng;

/// What stands in every cell that no role sees.
pub(crate) const CANARY: &str = "CANARY";

/// The type of a column, as far as the grammar minds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ty {
    Int,
    Text,
    Day,
    Flag,
}

/// A column of the model.
#[derive(Clone, Copy, Debug)]
struct Column {
    name: &'static str,
    ty: Ty,
    /// Rest of its definition, all engines.
    rest: &'static str,
}

/// The tables, parents first. `secret` is in no review.
const TABLES: [(&str, &[Column], &str); 4] = [
    (
        "dept",
        &[
            column("id", Ty::Int, "PRIMARY KEY"),
            column("name", Ty::Text, "NOT NULL"),
            column("region", Ty::Text, ""),
            column("budget", Ty::Int, ""),
            column("secret", Ty::Text, ""),
        ],
        "",
    ),
    (
        "emp",
        &[
            column("id", Ty::Int, "PRIMARY KEY"),
            column("secret", Ty::Text, ""),
            column("name", Ty::Text, ""),
            column("mail", Ty::Text, ""),
            column("dept_id", Ty::Int, "REFERENCES dept(id)"),
            column("boss_id", Ty::Int, "REFERENCES emp(id)"),
            column("salary", Ty::Int, ""),
            column("born", Ty::Day, ""),
            column("active", Ty::Flag, "NOT NULL"),
        ],
        "",
    ),
    (
        "sale",
        &[
            column("id", Ty::Int, "PRIMARY KEY"),
            column("emp_id", Ty::Int, "NOT NULL REFERENCES emp(id)"),
            column("dept_id", Ty::Int, "REFERENCES dept(id)"),
            column("amount", Ty::Int, ""),
            column("note", Ty::Text, ""),
            column("sold", Ty::Day, "NOT NULL"),
            column("secret", Ty::Text, ""),
        ],
        "",
    ),
    (
        "tag",
        &[
            column("sale_id", Ty::Int, "NOT NULL REFERENCES sale(id)"),
            column("label", Ty::Text, "NOT NULL"),
            column("weight", Ty::Int, ""),
        ],
        ", PRIMARY KEY (sale_id, label)",
    ),
];

const fn column(name: &'static str, ty: Ty, rest: &'static str) -> Column {
    Column { name, ty, rest }
}

/// A row filter: a condition of Cedar, and the same by hand.
const FILTERS: &[(&str, &str, &str)] = &[
    ("dept", "resource has region && resource.region == \"EU\"", "region = 'EU'"),
    (
        "dept",
        "resource has region && [\"EU\", \"US\"].contains(resource.region)",
        "region IN ('EU', 'US')",
    ),
    (
        "dept",
        "if resource has budget then resource.budget >= 20 else true",
        "budget IS NULL OR budget >= 20",
    ),
    ("emp", "resource has salary && resource.salary > 10", "salary > 10"),
    ("emp", "resource.active", "{active}"),
    ("emp", "!(resource has boss)", "boss_id IS NULL"),
    (
        "emp",
        "resource has dept && resource.dept has region && resource.dept.region == \"EU\"",
        "EXISTS (SELECT 1 FROM {raw}.dept d WHERE d.id = emp.dept_id AND d.region = 'EU')",
    ),
    (
        "emp",
        "!(resource has boss && resource.boss has salary && resource.boss.salary < 30)",
        "NOT EXISTS (SELECT 1 FROM {raw}.emp b WHERE b.id = emp.boss_id AND b.salary < 30)",
    ),
    ("emp", "resource has mail && resource.mail like \"*@a.example\"", "mail LIKE '%@a.example'"),
    ("sale", "resource has amount && resource.amount >= 0", "amount >= 0"),
    (
        "sale",
        "resource.emp has dept && resource.emp.dept has region && resource.emp.dept.region != \"US\"",
        "EXISTS (SELECT 1 FROM {raw}.emp e JOIN {raw}.dept d ON d.id = e.dept_id \
         WHERE e.id = sale.emp_id AND d.region <> 'US')",
    ),
    (
        "sale",
        "if resource has dept then resource.dept.id < 3 else resource.emp.active",
        "dept_id < 3 OR dept_id IS NULL AND \
         EXISTS (SELECT 1 FROM {raw}.emp e WHERE e.id = sale.emp_id AND {e.active})",
    ),
    ("tag", "resource.label like \"a*\"", "substr(label, 1, 1) = 'a'"),
    ("tag", "resource has weight && resource.weight < resource.sale_id", "weight < sale_id"),
    (
        "tag",
        "resource.sale has amount && resource.sale.amount < 40",
        "EXISTS (SELECT 1 FROM {raw}.sale s WHERE s.id = tag.sale_id AND s.amount < 40)",
    ),
];

/// A table as one role sees it.
#[derive(Clone, Debug)]
pub(crate) struct View {
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<(&'static str, Ty)>,
    /// By hand: each column's expression.
    shown: Vec<String>,
    /// By hand: the row filter.
    filter: String,
}

/// What one role sees.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) name: &'static str,
    pub(crate) views: Vec<View>,
}

/// A data set with two roles.
pub(crate) struct Model {
    pub(crate) dialect: Dialect,
    /// Statements that make and fill the tables.
    pub(crate) script: String,
    pub(crate) roles: Vec<Role>,
    policies: String,
    masks: BTreeMap<&'static str, Vec<(String, Mask)>>,
}

impl Model {
    pub(crate) fn draw(rng: &mut Rng, dialect: Dialect) -> Self {
        let mut model = Self {
            dialect,
            script: script(rng, dialect),
            roles: Vec::new(),
            policies: String::new(),
            masks: BTreeMap::new(),
        };
        for name in ["first", "second"] {
            model.add_role(rng, name);
        }
        model
    }

    fn add_role(&mut self, rng: &mut Rng, role: &'static str) {
        let hidden = if rng.chance(25) { Some(*rng.pick(&["dept", "tag"])) } else { None };
        let mut views = Vec::new();
        let head = |action: &str, on: &str| {
            format!("(principal in Role::\"{role}\", action == Action::\"{action}\", {on})")
        };
        for (name, columns, _) in &TABLES {
            if hidden == Some(*name) {
                continue;
            }
            let rows = head("read", &format!("resource is shop::{name}"));
            let (mut condition, mut filter) = (String::from("true"), String::from("true"));
            if rng.chance(60) {
                let fitting: Vec<_> =
                    FILTERS.iter().filter(|(table, _, _)| table == name).collect();
                let (_, cedar, sql) = rng.pick(&fitting);
                if rng.chance(30) {
                    // the same condition, as what is forbidden
                    writeln!(
                        self.policies,
                        "@id(\"{role}-{name}-not\") forbid {rows} when {{ {cedar} }};"
                    )
                    .unwrap();
                    filter = format!("({}) IS NOT TRUE", self.by_hand(sql));
                } else {
                    (*cedar).clone_into(&mut condition);
                    filter = self.by_hand(sql);
                }
            }
            writeln!(self.policies, "@id(\"{role}-{name}\") permit {rows} when {{ {condition} }};")
                .unwrap();
            let mut view = View { name, columns: Vec::new(), shown: Vec::new(), filter };
            for column in *columns {
                if column.name == "secret" || !column.name.ends_with("id") && rng.chance(8) {
                    continue;
                }
                let path = format!("Column::\"shop.{name}.{}\"", column.name);
                writeln!(
                    self.policies,
                    "@id(\"{role}-{name}-{}\") permit {};",
                    column.name,
                    head("read", &format!("resource == {path}"))
                )
                .unwrap();
                let (mask, shown) = self.show(rng, column);
                if let Some(mask) = mask {
                    let path = format!("shop.{name}.{}", column.name);
                    self.masks.entry(role).or_default().push((path, mask));
                }
                view.columns.push((column.name, column.ty));
                view.shown.push(shown);
            }
            views.push(view);
        }
        self.roles.push(Role { name: role, views });
    }

    fn by_hand(&self, sql: &str) -> String {
        let (raw, flag) = match self.dialect {
            Dialect::Sqlite => ("raw", "active = 1"),
            Dialect::Postgresql | Dialect::Mysql => ("public", "active"),
        };
        sql.replace("{raw}", raw)
            .replace("{active}", flag)
            .replace("{e.active}", &format!("e.{flag}"))
    }

    /// A mask that keeps the column's type, and the same by hand.
    fn show(&self, rng: &mut Rng, column: &Column) -> (Option<Mask>, String) {
        let name = column.name;
        if name.ends_with("id") || name == "label" || rng.chance(55) {
            return (None, name.to_owned());
        }
        let is_lite = self.dialect == Dialect::Sqlite;
        let is_my = self.dialect == Dialect::Mysql;
        let joined = |parts: &[&str]| {
            if is_my { format!("concat({})", parts.join(", ")) } else { parts.join(" || ") }
        };
        let length = if is_my { "char_length" } else { "length" };
        let tail = |at: &str| {
            if is_lite { format!("substr({name}, -{at})") } else { format!("right({name}, {at})") }
        };
        let guarded = |long: String, shown: String| {
            format!("CASE WHEN {name} IS NULL THEN NULL WHEN {long} THEN {shown} ELSE '{FILL}' END")
        };
        let null = |ty: &str| match (self.dialect, ty) {
            (Dialect::Sqlite, _) => "NULL".to_owned(),
            (Dialect::Mysql, "text") => "CAST(NULL AS char)".to_owned(),
            (Dialect::Mysql, _) => "CAST(NULL AS signed)".to_owned(),
            (Dialect::Postgresql, _) => format!("NULL::{ty}"),
        };
        match column.ty {
            Ty::Int if rng.chance(70) => {
                let shown = format!("{name} - (({name} % 10 + 10) % 10)");
                (Some(Mask::Generalize(Generalize::Step(10))), shown)
            }
            Ty::Int => (Some(Mask::Null), null("integer")),
            Ty::Flag => (Some(Mask::Null), null("boolean")),
            Ty::Day => {
                let (kind, field, digits, rest) = *rng.pick(&[
                    (Generalize::Year, "year", 4, "-01-01"),
                    (Generalize::Month, "month", 7, "-01"),
                ]);
                let shown = if is_my {
                    format!("CAST(concat(left({name}, {digits}), '{rest}') AS date)")
                } else if is_lite {
                    format!("substr({name}, 1, {digits}) || '{rest}'")
                } else {
                    format!("date_trunc('{field}', {name})::date")
                };
                (Some(Mask::Generalize(kind)), shown)
            }
            Ty::Text if name == "mail" && rng.chance(70) => {
                let at = if is_lite || is_my { "instr" } else { "strpos" };
                let domain = format!("substr({name}, {at}({name}, '@'))");
                let long = format!("{at}({name}, '@') > 1");
                if rng.chance(50) {
                    let first = format!("substr({name}, 1, 1)");
                    let shown = joined(&[&first, &format!("'{FILL}'"), &domain]);
                    (Some(Mask::Email { keep: EmailKeep::First }), guarded(long, shown))
                } else {
                    let shown = joined(&[&format!("'{FILL}'"), &domain]);
                    (Some(Mask::Email { keep: EmailKeep::Domain }), guarded(long, shown))
                }
            }
            Ty::Text => match rng.below(6) {
                0 => (Some(Mask::Null), null("text")),
                1 => (
                    Some(Mask::Redact { text: "[hidden]".into() }),
                    format!("CASE WHEN {name} IS NOT NULL THEN '[hidden]' END"),
                ),
                2 => (
                    Some(Mask::Partial { first: 1, last: 1, fill: FILL.into() }),
                    guarded(
                        format!("{length}({name}) >= 4"),
                        joined(&[
                            &format!("substr({name}, 1, 1)"),
                            &format!("'{FILL}'"),
                            &tail("1"),
                        ]),
                    ),
                ),
                3 => (
                    Some(Mask::Generalize(Generalize::Prefix(2))),
                    guarded(
                        format!("{length}({name}) > 2"),
                        joined(&[&format!("substr({name}, 1, 2)"), &format!("'{FILL}'")]),
                    ),
                ),
                4 => (Some(Mask::Initials { fill: FILL.into() }), self.initials(name)),
                _ => (Some(Mask::Hash { domain: Some("people".into()) }), self.hash(name)),
            },
        }
    }

    /// HMAC-SHA-256 by hand: a function of the oracle's connection, or RFC 2104 in SQL.
    fn hash(&self, name: &str) -> String {
        if self.dialect == Dialect::Sqlite {
            return format!("hand_hash({name})");
        }
        let pad = |with: u8| {
            let padded = MASK_KEY.iter().map(|byte| byte ^ with).chain([with; 32]);
            padded.fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
        };
        if self.dialect == Dialect::Mysql {
            return format!(
                "left(sha2(concat(x'{}', unhex(sha2(concat(x'{}', CAST({name} AS binary)), 256))), \
                 256), 32)",
                pad(0x5c),
                pad(0x36)
            );
        }
        format!(
            "substr(encode(sha256('\\x{}'::bytea || sha256('\\x{}'::bytea || \
             convert_to({name}, 'UTF8'))), 'hex'), 1, 32)",
            pad(0x5c),
            pad(0x36)
        )
    }

    /// What every text of the model is behind `initials`, one by one.
    fn initials(&self, name: &str) -> String {
        let masked = |text: &str| {
            let words: Vec<String> = text
                .split_whitespace()
                .map(|word| {
                    let first = word.chars().next().filter(|first| first.is_alphabetic());
                    first.map_or_else(|| FILL.to_owned(), |first| format!("{first}{FILL}"))
                })
                .collect();
            if words.is_empty() { FILL.to_owned() } else { words.join(" ") }
        };
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let texts: BTreeSet<&str> =
            [&NAMES[..], &MAILS, &REGIONS, &LABELS].concat().into_iter().collect();
        texts.into_iter().fold(format!("CASE {name}"), |case, text| {
            case + &format!(" WHEN {} THEN {}", quoted(text), quoted(&masked(text)))
        }) + match self.dialect {
            // as the column compares
            Dialect::Mysql => " END COLLATE utf8mb4_nopad_bin",
            Dialect::Postgresql | Dialect::Sqlite => " END",
        }
    }

    /// What the door is given.
    pub(crate) fn blueprint(&self) -> Blueprint {
        let review = |_: &SurveyTable, column: &SurveyColumn| {
            (column.name.as_ref() != "secret").then(Reviewed::clear)
        };
        let mut blueprint = Blueprint::new(self.policies.clone(), review);
        for role in &self.roles {
            blueprint = blueprint.agent(AgentPlan::new(role.name).unwrap());
        }
        for (role, masks) in &self.masks {
            let masks = masks
                .iter()
                .map(|(path, mask)| (MaskKey::parse(path).unwrap(), mask.clone()))
                .collect();
            blueprint.role_masks.insert(role.parse().unwrap(), masks);
        }
        blueprint
    }
}

impl View {
    /// The select that makes the same of the raw table.
    pub(crate) fn by_hand(&self, raw: &str) -> String {
        let shown: Vec<String> = self
            .columns
            .iter()
            .zip(&self.shown)
            .map(|((name, _), shown)| format!("{shown} AS {name}"))
            .collect();
        format!("SELECT {} FROM {raw}.{} WHERE {}", shown.join(", "), self.name, self.filter)
    }
}

const NAMES: [&str; 14] = [
    "",
    "a",
    "A",
    "Ann",
    "ann",
    "Ädä",
    "naïve",
    "日本語",
    "O'Hara",
    "x%y_z",
    "  pad ",
    "🐘ele",
    "Ana de la Ö 2nd",
    "- 李 明 .",
];
const MAILS: [&str; 5] = ["ann@a.example", "bob@b.example", "eve@a.example", "none", ""];
const REGIONS: [&str; 3] = ["EU", "US", "APAC"];
const LABELS: [&str; 4] = ["a", "ab", "b", "ü"];

fn script(rng: &mut Rng, dialect: Dialect) -> String {
    let mut sql = String::new();
    for (name, columns, rest) in &TABLES {
        let columns: Vec<String> = columns
            .iter()
            .map(|column| {
                let ty = match column.ty {
                    Ty::Int => "INTEGER",
                    // Of bytes: what differs in case alone has no order in other collations.
                    Ty::Text if dialect == Dialect::Mysql => {
                        "VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"
                    }
                    Ty::Text => "TEXT",
                    Ty::Day => "DATE",
                    Ty::Flag => "BOOLEAN",
                };
                format!("{} {ty} {}", column.name, column.rest)
            })
            .collect();
        writeln!(sql, "CREATE TABLE {name} ({}{rest});", columns.join(", ")).unwrap();
    }
    let counts = [3 + rng.below(3), 6 + rng.below(8), 8 + rng.below(8), 6 + rng.below(6)];
    for ((name, columns, _), count) in TABLES.iter().zip(counts) {
        for id in 1..=count {
            let cells: Vec<String> = columns
                .iter()
                .map(|column| cell(rng, dialect, name, column, id, &counts))
                .collect();
            let verb = match dialect {
                Dialect::Sqlite => "INSERT OR IGNORE INTO",
                Dialect::Mysql => "INSERT IGNORE INTO",
                Dialect::Postgresql => "INSERT INTO",
            };
            let end = match dialect {
                Dialect::Sqlite | Dialect::Mysql => "",
                Dialect::Postgresql => " ON CONFLICT DO NOTHING",
            };
            writeln!(sql, "{verb} {name} VALUES ({}){end};", cells.join(", ")).unwrap();
        }
    }
    sql
}

fn cell(
    rng: &mut Rng,
    dialect: Dialect,
    table: &str,
    column: &Column,
    id: usize,
    counts: &[usize; 4],
) -> String {
    let text = |text: &str| format!("'{}'", text.replace('\'', "''"));
    if !column.rest.contains("NOT NULL") && !column.rest.contains("PRIMARY") && rng.chance(20) {
        return "NULL".to_owned();
    }
    match column.name {
        "id" => id.to_string(),
        "secret" => format!("'{CANARY}-{table}-{id}'"),
        "mail" => text(rng.pick::<&str>(&MAILS)),
        "region" => text(rng.pick::<&str>(&REGIONS)),
        "label" => text(rng.pick::<&str>(&LABELS)),
        "dept_id" => (1 + rng.below(counts[0])).to_string(),
        // a boss is hired first, or has none
        "boss_id" if id == 1 => "NULL".to_owned(),
        "boss_id" => (1 + rng.below(id - 1)).to_string(),
        "emp_id" => (1 + rng.below(counts[1])).to_string(),
        "sale_id" => (1 + rng.below(counts[2])).to_string(),
        _ => match column.ty {
            Ty::Int => rng.between(-15, 60).to_string(),
            Ty::Text => text(rng.pick::<&str>(&NAMES)),
            Ty::Day => {
                format!("'20{:02}-0{}-1{}'", 10 + rng.below(3), 1 + rng.below(3), rng.below(3))
            }
            Ty::Flag => {
                let yes = rng.chance(60);
                match dialect {
                    Dialect::Sqlite => i32::from(yes).to_string(),
                    Dialect::Postgresql | Dialect::Mysql => yes.to_string(),
                }
            }
        },
    }
}
