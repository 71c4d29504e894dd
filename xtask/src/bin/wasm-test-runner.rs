//! Runs a compiled wasm test: what cargo calls as `runner`, in the version of wasm-bindgen that this workspace locks.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
