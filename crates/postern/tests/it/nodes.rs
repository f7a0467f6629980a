//! Several nodes of the built binary behind one name: what people decide, what agents may ask and
//! what they asked holds on all of them, whichever is asked and whatever is away.

mod site;

mod away;
mod decided;
mod limits;
mod load;
mod questions;
