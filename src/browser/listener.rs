//! Event listeners that end when they are dropped.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use crate::browser::storage;

/// Listens until it is dropped.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    is_early: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `act` for every event `name` of `target`.
    pub(crate) fn new(target: &EventTarget, name: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        Self::at(target, name, false, Box::new(act))
    }

    /// The same, before what is inside `target` hears of it, and also for events that do not come up from there.
    pub(crate) fn early(target: &EventTarget, name: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        Self::at(target, name, true, Box::new(act))
    }

    fn at(target: &EventTarget, name: &'static str, is_early: bool, mut act: Box<dyn FnMut(Event)>) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
            // What stopped in the middle of something must not go on with anything.
            if !storage::is_stopped() {
                act(event);
            }
        });
        // The only failure is a listener that is no function.
        let callback = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(name, callback, is_early);
        Self { target: target.clone(), name, is_early, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, callback, self.is_early);
    }
}
