mod bench;
mod failures;
mod offline;
mod order;
mod property;
