<?php
/**
 * Where the feed and the loader are: Settings, Human Rights Cities.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

/** Address of the feed; empty where nobody has set it. */
function feed() {
	return (string) get_option( 'hrc_feed', '' );
}

/** The folder of the feed, with a slash at its end. */
function folder() {
	return preg_replace( '~[^/]*$~', '', feed() );
}

/** Address of the script that brings the widgets: as it is set, or beside the feed. */
function loader() {
	$set = (string) get_option( 'hrc_loader', '' );
	return '' !== $set ? $set : folder() . 'v1/embed.js';
}

function register_settings() {
	foreach ( array( 'hrc_feed', 'hrc_loader' ) as $name ) {
		register_setting(
			'hrc',
			$name,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => __NAMESPACE__ . '\clean_address',
			)
		);
	}
}

/** A whole address without a query, or nothing and a message. */
function clean_address( $written ) {
	$written = trim( (string) $written );
	$address = esc_url_raw( $written, array( 'https', 'http' ) );
	if ( '' !== $written && ( ! preg_match( '~^https?://[^/]~i', $address ) || 0 !== strpos( $written, 'http' ) || strpbrk( $address, '?#' ) ) ) {
		add_settings_error( 'hrc', 'address', __( 'Write a whole address, such as https://HOST/feed.json, without ? or #.', 'human-rights-cities' ) );
		return '';
	}
	return $address;
}

function add_settings_page() {
	add_options_page( 'Human Rights Cities', 'Human Rights Cities', 'manage_options', 'hrc', __NAMESPACE__ . '\settings_page' );
}

function settings_page() {
	$rows = array(
		'hrc_feed'   => array( __( 'Feed', 'human-rights-cities' ), 'https://HOST/feed.json' ),
		'hrc_loader' => array( __( 'Loader, if it is not v1/embed.js beside the feed', 'human-rights-cities' ), 'https://HOST/v1/embed.js' ),
	);
	echo '<div class="wrap"><h1>Human Rights Cities</h1><form method="post" action="options.php">';
	settings_fields( 'hrc' );
	echo '<table class="form-table" role="presentation">';
	foreach ( $rows as $name => list( $label, $example ) ) {
		printf(
			'<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input id="%1$s" name="%1$s" type="url" class="regular-text code" value="%3$s" placeholder="%4$s"></td></tr>',
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( (string) get_option( $name, '' ) ),
			esc_attr( $example )
		);
	}
	echo '</table><p>' . esc_html__( 'What this host publishes becomes part of your pages: use only a host that you trust.', 'human-rights-cities' ) . '</p>';
	submit_button();
	echo '</form></div>';
}
