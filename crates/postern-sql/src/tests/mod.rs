//! The whole way of a statement, from text to plan, against a hand-made Sight.

mod accept;
mod account;
mod bounds;
mod catalog;
mod declared;
mod fuzz;
mod gate_masks;
mod individuals;
mod inside;
mod interference;
mod late_masks;
mod mysql;
mod numbers;
mod places;
mod refuse;
mod rewrite;
mod several;
mod shop;
mod site;
mod told;
