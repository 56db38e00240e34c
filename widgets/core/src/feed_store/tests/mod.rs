mod bench;
mod failures;
mod offline;
mod order;
mod pieces;
mod property;
