//! What is done whenever a signal has changed, in the next frame, or later.
//!
//! Leptos writes code for every closure that it is given. Boxed, that code is there once.

use core::time::Duration;

use leptos::prelude::*;

/// Acts now, and again whenever a signal has changed that it read; as long as what it is built for is there.
pub(crate) fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}

/// Acts in the next frame.
pub(crate) fn next_frame(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    request_animation_frame(act);
}

/// Acts after that long.
pub(crate) fn later(after: Duration, act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    set_timeout(act, after);
}
