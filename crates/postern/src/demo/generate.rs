//! Makes the shop: one SQLite file, the same bytes of data from the same seed.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "small made-up numbers: days of a few centuries, rows of a small shop"
)]

use std::{
    fs::{self, OpenOptions},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::Context as _;
use rusqlite::{Connection, Statement, Transaction, params};

use super::{
    fakes::{card, day, iban, ip_address, phone, ssn},
    random::Random,
    words::{CATEGORIES, JOBS, PLACES, Place, STREETS, STYLES, TICKETS},
};

/// Customers of the shop.
pub(super) const CUSTOMERS: i64 = 21_400;

/// Employees of the shop.
const EMPLOYEES: i64 = 260;

/// Raised whenever the shop is made differently, so that an older file is made anew.
const VERSION: i64 = 1;

const SEED: u64 = 0x5057_4552_4e01;

/// Days between 1 March 2000 and the shop's today, 1 November 2026.
const TODAY: i64 = 9_741;

/// Three of Lyon's customers, whose orders the story tells of: number, name, birth date, totals.
const BEST: [(i64, &str, &str, &[f64]); 3] = [
    (4_711, "Claire Fontaine", "1984-03-07", &[1882.5, 1882.5, 1882.5, 1882.5, 1882.5]),
    (9_208, "Hugo Marchand", "1971-11-30", &[2244.25, 2244.25, 2244.25, 2244.25]),
    (16_033, "Inès Caron", "1990-06-18", &[2880.25, 2880.0, 2880.0]),
];

/// Whether the file is there, whole and of this version.
pub(super) fn is_current(path: &Path) -> bool {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    Connection::open_with_flags(path, flags)
        .and_then(|shop| shop.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0)))
        .is_ok_and(|version| version == VERSION)
}

/// Makes the shop beside the path, then puts it there.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn create(path: &Path) -> anyhow::Result<()> {
    let beside = path.with_extension("db.new");
    if let Err(error) = fs::remove_file(&beside) {
        anyhow::ensure!(
            error.kind() == std::io::ErrorKind::NotFound,
            "{} cannot be replaced: {error}",
            beside.display()
        );
    }
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside);
    made.with_context(|| format!("{} cannot be written", beside.display()))?;
    fill(&beside).context("the shop's data cannot be made")?;
    fs::rename(&beside, path).with_context(|| format!("{} cannot be written", path.display()))
}

fn fill(path: &Path) -> anyhow::Result<()> {
    let mut shop = Connection::open(path)?;
    // Nothing here is worth a journal: a half-made file is never put in place.
    shop.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    let work = shop.transaction()?;
    work.execute_batch(include_str!("shop/schema.sql"))?;
    let mut random = Random::new(SEED);
    let products = products(&work, &mut random)?;
    Shop::new(&work, products)?.people(&mut random)?;
    employees(&work, &mut random)?;
    work.execute_batch(include_str!("shop/indexes.sql"))?;
    work.pragma_update(None, "user_version", VERSION)?;
    work.commit()?;
    shop.execute_batch("ANALYZE; PRAGMA optimize;")?;
    Ok(())
}

/// A price in quarters, which binary numbers hold exactly: sums come out even.
fn quarters(random: &mut Random, least: u64, most: u64) -> f64 {
    let quarters = random.between(least.saturating_mul(4), most.saturating_mul(4));
    f64::from(u32::try_from(quarters).unwrap_or(0)) / 4.0
}

fn products(work: &Transaction<'_>, random: &mut Random) -> rusqlite::Result<Vec<(i64, f64)>> {
    let mut insert = work.prepare("INSERT INTO products VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let mut products = Vec::new();
    let named = CATEGORIES.iter().flat_map(|(category, things)| {
        things
            .iter()
            .flat_map(move |thing| STYLES.iter().map(move |style| (*category, *thing, *style)))
    });
    for (number, (category, thing, style)) in (1_i64..).zip(named) {
        let price = quarters(random, 5, 199);
        let sku = format!("{}-{number:04}", category.get(..2).unwrap_or("xx").to_uppercase());
        let cost = (price * 2.0).floor() / 4.0;
        insert.execute(params![number, sku, format!("{style} {thing}"), category, price, cost])?;
        products.push((number, price));
    }
    Ok(products)
}

/// The prepared statements of everything that belongs to a customer.
struct Shop<'a> {
    products: Vec<(i64, f64)>,
    customer: Statement<'a>,
    account: Statement<'a>,
    order: Statement<'a>,
    item: Statement<'a>,
    payment: Statement<'a>,
    ticket: Statement<'a>,
    orders: i64,
    items: i64,
    tickets: i64,
}

/// A customer, as far as the rest of the shop needs to know.
struct Customer {
    id: i64,
    name: String,
    since: i64,
}

impl<'a> Shop<'a> {
    fn new(work: &'a Transaction<'_>, products: Vec<(i64, f64)>) -> rusqlite::Result<Self> {
        Ok(Self {
            products,
            customer: work.prepare(
                "INSERT INTO customers VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
            )?,
            account: work.prepare("INSERT INTO accounts VALUES (?1,?2,?3,?4,?5,?6)")?,
            order: work.prepare("INSERT INTO orders VALUES (?1,?2,?3,?4,?5,?6,?7)")?,
            item: work.prepare("INSERT INTO order_items VALUES (?1,?2,?3,?4,?5)")?,
            payment: work
                .prepare("INSERT INTO payments VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)")?,
            ticket: work.prepare("INSERT INTO tickets VALUES (?1,?2,?3,?4,?5,?6)")?,
            orders: 0,
            items: 0,
            tickets: 0,
        })
    }

    fn people(&mut self, random: &mut Random) -> rusqlite::Result<()> {
        for id in 1..=CUSTOMERS {
            let best = BEST.iter().find(|(number, ..)| *number == id);
            let customer =
                self.customer(random, id, best.map(|(_, name, born, _)| (*name, *born)))?;
            self.account(random, &customer)?;
            match best {
                Some((.., totals)) => {
                    for total in *totals {
                        self.order(random, &customer, &[(1, 1, *total)])?;
                    }
                }
                None => self.usual_orders(random, &customer)?,
            }
            if random.in_hundred(25) {
                self.ticket(random, &customer)?;
            }
        }
        Ok(())
    }

    fn customer(
        &mut self,
        random: &mut Random,
        id: i64,
        best: Option<(&str, &str)>,
    ) -> rusqlite::Result<Customer> {
        let place = if best.is_some() { PLACES[0] } else { somewhere(random) };
        let first = random.pick(place.people.first_names());
        let last = random.pick(place.people.last_names());
        let born = day(-i64::try_from(random.between(0, 19_000)).unwrap_or(0) + 2_500);
        let (name, born) = match best {
            Some((name, born)) => (name.to_owned(), born.to_owned()),
            None => (format!("{first} {last}"), born),
        };
        let since = TODAY - i64::try_from(random.between(30, 2_400)).unwrap_or(30);
        let email = format!("{}{id}@example.{}", plain(&name), random.pick(&["com", "org", "net"]));
        let phone = random.in_hundred(93).then(|| phone(random, place.region));
        let postcode = format!("{}{}", place.postcode, random.below(10));
        let address = format!("{} {}", random.between(1, 180), random.pick(&STREETS));
        let segment =
            random.pick(&["consumer", "consumer", "consumer", "consumer", "business", "vip"]);
        let points = i64::try_from(random.below(5_000)).unwrap_or(0);
        self.customer.execute(params![
            id,
            name,
            email,
            phone,
            born,
            place.city,
            place.region,
            postcode,
            address,
            ssn(random),
            segment,
            points,
            moment(random, since)
        ])?;
        Ok(Customer { id, name, since })
    }

    fn account(&mut self, random: &mut Random, customer: &Customer) -> rusqlite::Result<()> {
        let status =
            random.pick(&["open", "open", "open", "open", "open", "open", "frozen", "closed"]);
        let balance = quarters(random, 0, 24_000);
        let account =
            params![customer.id, customer.id, iban(random), balance, status, day(customer.since)];
        self.account.execute(account).map(drop)
    }

    fn usual_orders(&mut self, random: &mut Random, customer: &Customer) -> rusqlite::Result<()> {
        let count = random.pick(&[0, 1, 1, 2, 2, 2, 3, 3, 4, 5]);
        for _ in 0..count {
            let lines = random.between(1, 3);
            let items: Vec<_> = (0..lines)
                .map(|_| {
                    let (product, price) = random.pick(&self.products);
                    (product, i32::from(random.in_hundred(20)) + 1, price)
                })
                .collect();
            self.order(random, customer, &items)?;
        }
        Ok(())
    }

    fn order(
        &mut self,
        random: &mut Random,
        customer: &Customer,
        items: &[(i64, i32, f64)],
    ) -> rusqlite::Result<()> {
        self.orders += 1;
        let at = random.between(0, u64::try_from(TODAY - customer.since).unwrap_or(0));
        let at = customer.since + i64::try_from(at).unwrap_or(0);
        let status =
            random.pick(&["shipped", "shipped", "shipped", "shipped", "paid", "new", "returned"]);
        let shipped = matches!(status, "shipped" | "returned").then(|| moment(random, at + 2));
        let total: f64 =
            items.iter().map(|(_, quantity, price)| f64::from(*quantity) * price).sum();
        let channel = random.pick(&["web", "web", "app", "app", "store"]);
        let ordered = moment(random, at);
        self.order.execute(params![
            self.orders,
            customer.id,
            status,
            ordered,
            shipped,
            total,
            channel
        ])?;
        for (product, quantity, price) in items {
            self.items += 1;
            self.item.execute(params![self.items, self.orders, product, quantity, price])?;
        }
        self.payment(random, customer, total, &ordered)
    }

    fn payment(
        &mut self,
        random: &mut Random,
        customer: &Customer,
        total: f64,
        paid_at: &str,
    ) -> rusqlite::Result<()> {
        let method = random.pick(&["card", "card", "card", "transfer", "wallet"]);
        let by_card = method == "card";
        let number = by_card.then(|| card(random));
        let holder = by_card.then_some(customer.name.as_str());
        let status =
            random.pick(&["settled", "settled", "settled", "settled", "refunded", "disputed"]);
        let risk = i64::try_from(random.below(100)).unwrap_or(0);
        self.payment
            .execute(params![
                self.orders,
                self.orders,
                customer.id,
                number,
                holder,
                method,
                total,
                status,
                ip_address(random),
                risk,
                paid_at
            ])
            .map(drop)
    }

    fn ticket(&mut self, random: &mut Random, customer: &Customer) -> rusqlite::Result<()> {
        self.tickets += 1;
        let (subject, body) = random.pick(&TICKETS);
        let status = random.pick(&["open", "waiting", "closed", "closed", "closed"]);
        let at = moment(random, customer.since + 20);
        self.ticket.execute(params![self.tickets, customer.id, subject, body, status, at]).map(drop)
    }
}

fn employees(work: &Transaction<'_>, random: &mut Random) -> rusqlite::Result<()> {
    let mut insert = work.prepare("INSERT INTO employees VALUES (?1,?2,?3,?4,?5,?6,?7)")?;
    for id in 1..=EMPLOYEES {
        let people = somewhere(random).people;
        let name =
            format!("{} {}", random.pick(people.first_names()), random.pick(people.last_names()));
        let email = format!("{}@shop.example", plain(&name));
        let salary = i64::try_from(random.between(28, 140)).unwrap_or(0).saturating_mul(1_000);
        let hired = day(TODAY - i64::try_from(random.below(5_000)).unwrap_or(0));
        let hash =
            format!("$argon2id$v=19$m=19456,t=2,p=1${:016x}{:016x}", random.next(), random.next());
        insert.execute(params![id, name, email, random.pick(&JOBS), salary, hired, hash])?;
    }
    Ok(())
}

/// A place, by its share of the customers.
fn somewhere(random: &mut Random) -> Place {
    let all = PLACES.iter().map(|place| place.share).fold(0, u64::saturating_add);
    let mut left = random.below(all);
    for place in PLACES {
        if left < place.share {
            return place;
        }
        left -= place.share;
    }
    PLACES[0]
}

/// A moment of that day, `YYYY-MM-DD HH:MM:SS`.
fn moment(random: &mut Random, of_day: i64) -> String {
    let second = random.below(86_400);
    format!("{} {:02}:{:02}:{:02}", day(of_day), second / 3_600, second / 60 % 60, second % 60)
}

/// A name as it stands in a mail address.
fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'é' | 'è' | 'É' => Some('e'),
        'á' | 'ä' | 'Á' => Some('a'),
        'í' | 'ï' => Some('i'),
        'ó' => Some('o'),
        'ü' | 'ú' => Some('u'),
        'ñ' => Some('n'),
        ' ' => Some('.'),
        c if c.is_ascii_alphabetic() => Some(c.to_ascii_lowercase()),
        _ => None,
    };
    name.chars().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shop_is_made_whole_and_the_same_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db");
        assert!(!is_current(&path));
        create(&path).unwrap();
        assert!(is_current(&path));
        let shop = Connection::open(&path).unwrap();
        let one = |sql: &str| shop.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(one("SELECT count(*) FROM customers"), CUSTOMERS);
        assert_eq!(
            one(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
            ),
            8
        );
        let best: Vec<(String, f64)> = shop
            .prepare("SELECT c.name, sum(o.total) AS spent FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'Lyon' GROUP BY c.id ORDER BY spent DESC LIMIT 3")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let told: Vec<(String, f64)> = BEST
            .iter()
            .map(|(_, name, _, totals)| ((*name).to_owned(), totals.iter().sum()))
            .collect();
        assert_eq!(best, told);
        assert!(
            one(
                "SELECT count(*) FROM customers WHERE birth_date NOT GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
            ) == 0
        );
        assert!(
            one(
                "SELECT count(*) FROM orders o WHERE total <> (SELECT sum(quantity * price) FROM order_items i WHERE i.order_id = o.id)"
            ) == 0
        );
    }
}
