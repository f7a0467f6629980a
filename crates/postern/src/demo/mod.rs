//! The demo: a made-up shop behind a real door, and its story.
mod fakes;
mod generate;
mod random;
mod words;
