//! Starts the browser part. On any other target there is nothing to start.

fn main() {
    #[cfg(target_arch = "wasm32")]
    press_loupe::browser::start();
}
