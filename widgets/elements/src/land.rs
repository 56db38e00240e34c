//! The outline of the land, for the widgets that draw it.

use crate::controller::WidgetController;
use crate::shell;
use hrc_core::geo::Land;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

impl WidgetController {
    /// Passes the outline on to the model when it is here.
    pub(crate) fn fetch_land(self: &Rc<Self>) {
        let controller = Rc::downgrade(self);
        let page = self.page.clone();
        spawn_local(async move {
            let land = match shell::land(&page.shell).await {
                Ok(bytes) => Land::decode(&bytes)
                    .map_err(|_| "land.bin is damaged. Publish the folder again.".to_owned()),
                Err(fault) => Err(fault.message),
            };
            let Some(controller) = controller.upgrade() else { return };
            match land {
                Ok(land) => controller.change(|model| model.land = Some(Arc::new(land))),
                // Without the land the markers and the list still serve.
                Err(message) => page.shell.warn(&["<hrc-map>: land: ", &message].concat()),
            }
        });
    }
}
