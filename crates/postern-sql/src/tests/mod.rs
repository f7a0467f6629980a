//! The whole way of a statement, from text to plan, against a hand-made Sight.

mod accept;
mod account;
mod bounds;
mod fuzz;
mod inside;
mod mysql;
mod places;
mod refuse;
mod rewrite;
mod shop;
