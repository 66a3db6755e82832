//! What is done whenever a signal has changed, in the next frame, or later.
//!
//! Leptos writes code for every closure that it is given. Boxed, that code is there once.

use core::cell::Cell;
use core::time::Duration;
use std::rc::Rc;

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

/// What is done once in the next frame, however often it is asked for until then. A script changes much between two frames,
/// and a tab that nobody sees has none for hours.
#[derive(Clone)]
pub(crate) struct OnceAFrame {
    act: Rc<dyn Fn()>,
    is_due: Rc<Cell<bool>>,
}

impl OnceAFrame {
    pub(crate) fn new(act: impl Fn() + 'static) -> Self {
        Self { act: Rc::new(act), is_due: Rc::default() }
    }

    pub(crate) fn ask(&self) {
        if !self.is_due.replace(true) {
            let Self { act, is_due } = self.clone();
            next_frame(move || {
                is_due.set(false);
                act();
            });
        }
    }
}

/// Acts after that long.
pub(crate) fn later(after: Duration, act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    set_timeout(act, after);
}
