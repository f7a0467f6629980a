//! The whole way of a statement, from text to plan, against a hand-made Sight.

mod accept;
mod refuse;
mod rewrite;
mod shop;
