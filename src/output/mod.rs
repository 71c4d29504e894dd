//! What an analysis looks like outside: mirror structs for JSON and JavaScript.
