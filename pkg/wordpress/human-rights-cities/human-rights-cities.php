<?php
/**
 * Plugin Name: Human Rights Cities
 * Description: The widgets of the campaign "10, 100, 1000 Human Rights Cities and Territories by 2030": blocks, a shortcode, and addresses that become widgets.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: human-rights-cities
 *
 * An administrator sets the address of the feed once. Editors and authors then need no right to post scripts, because the markup
 * is made here, when a page is shown. Nothing is loaded from elsewhere than from the hosts of the feed and of the loader.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/catalogue.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/snapshot.php';
require __DIR__ . '/includes/widget.php';
require __DIR__ . '/includes/blocks.php';

add_shortcode( 'hrc', __NAMESPACE__ . '\shortcode' );
add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_action( 'init', __NAMESPACE__ . '\register_addresses' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
