//! The mouse, where WebDriver's verbs for elements do not reach: places in a picture, and the wheel.

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::Browser;

impl Browser {
    /// The middle of an element, after it was scrolled to, in px of the window. `way` is that of [`Browser::find`].
    #[track_caller]
    pub fn middle(&self, way: &[&str]) -> (i64, i64) {
        let element = self.find(way);
        let element = element.to_json().expect("an element's reference");
        let body = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' });
            const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)];";
        self.js(body, &[element])
    }

    /// Moves the mouse to a place.
    #[track_caller]
    pub fn point_at(&self, (x, y): (i64, i64)) {
        self.mouse(vec![json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })]);
    }

    /// Moves the mouse to a place and clicks.
    #[track_caller]
    pub fn click_at(&self, (x, y): (i64, i64)) {
        self.mouse(vec![
            json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ]);
    }

    /// Presses at a place, moves by `(dx, dy)` px in steps, and lets go.
    #[track_caller]
    pub fn drag_from(&self, (x, y): (i64, i64), (dx, dy): (i64, i64)) {
        let mut actions = vec![
            json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        actions.extend((1..=5).map(
            |i| json!({ "type": "pointerMove", "duration": 20, "x": x + dx * i / 5, "y": y + dy * i / 5 }),
        ));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.mouse(actions);
    }

    /// Turns the wheel at a place, downwards for a positive number of px.
    #[track_caller]
    pub fn wheel_at(&self, (x, y): (i64, i64), down_px: i64) {
        self.perform(json!({ "type": "wheel", "id": "wheel", "actions": [
            { "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": down_px, "duration": 0 },
        ]}));
    }

    #[track_caller]
    fn mouse(&self, actions: Vec<Value>) {
        self.perform(json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions }));
    }

    #[track_caller]
    fn perform(&self, source: Value) {
        let actions = Actions::from(json!([source]));
        self.run(async { self.driver.handle().cmd(Command::PerformActions(actions)).await.map(drop) });
    }
}
