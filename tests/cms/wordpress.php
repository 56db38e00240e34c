<?php
/**
 * Tests of the plugin in a new WordPress; see wordpress.sh, which runs it.
 */

define( 'WP_INSTALLING', true );
define( 'WP_USE_THEMES', false );
$_SERVER += array( 'HTTP_HOST' => 'city.example', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
require getenv( 'SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

// A warning of PHP is a fault of ours.
set_error_handler(
	function ( $level, $text, $file, $line ) {
		if ( false !== strpos( $file, 'human-rights-cities' ) ) {
			fail( "$text in $file, line $line" );
		}
		return true;
	}
);

$failures = 0;
function fail( $what ) {
	global $failures;
	++$failures;
	echo "FAILED: $what\n";
}
function check( $is, $what ) {
	$is ? print "ok: $what\n" : fail( $what );
}
function shown( $content ) {
	return apply_filters( 'the_content', $content );
}
function posted( $role, $content ) {
	wp_set_current_user( get_user_by( 'login', $role )->ID );
	$id = wp_insert_post( wp_slash( array( 'post_title' => 'A page', 'post_status' => 'publish', 'post_content' => $content ) ) );
	return get_post( $id )->post_content;
}
/** Makes the plugin forget what it has fetched. */
function forget() {
	global $wpdb;
	$wpdb->query( "delete from $wpdb->options where option_name like '%transient%hrc%'" );
	wp_cache_flush();
}

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'A city', 'administrator', 'a@city.example', true, '', 'secret' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'secret', 'user_email' => "$role@city.example", 'role' => $role ) );
}
// ---- an address without the plugin: WordPress finds the answer by itself, and filters what it does not know

$public = 'https://example.org/human-rights-cities/sample/';
$demo   = function ( $answer, $args, $url ) use ( $public ) {
	$path = getenv( 'DEMO' ) . '/sample/' . strtok( substr( $url, strlen( $public ) ), '?' );
	$is   = 0 === strpos( $url, $public ) && is_file( $path );
	return $is ? array( 'response' => array( 'code' => 200 ), 'body' => file_get_contents( $path ), 'headers' => array() ) : $answer;
};
add_filter( 'pre_http_request', $demo, 9, 3 );
foreach ( array( 'author', 'editor' ) as $role ) {
	wp_set_current_user( get_user_by( 'login', $role )->ID );
	$html = (string) wp_oembed_get( "{$public}oembed/map.en.html" );
	check( 1 === preg_match( '~<blockquote class="wp-embedded-content" data-secret="(\w+)"><a href="' . preg_quote( $public, '~' ) . 'oembed/map\.en\.html">~', $html, $quote ), "an address that an $role pastes begins with a quotation" );
	check( 1 === preg_match( '~<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"[^>]* src="[^"]*v1/embed\.html\?widget=map[^"]*#\?secret=(\w+)"~', $html, $frame ), 'and becomes a frame' );
	check( ( $quote[1] ?? 0 ) === ( $frame[1] ?? 1 ), 'that knows the secret of its height' );
	check( false !== strpos( $html, 'title="139 members in 54 countries"' ), 'and has a title' );
}
remove_filter( 'pre_http_request', $demo, 9 );

// ---- the plugin

$activated = activate_plugin( 'human-rights-cities/human-rights-cities.php' );
check( null === $activated, 'the plugin can be activated' );

// The test's host is this machine, which WordPress asks for nothing.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn() => array( (int) parse_url( getenv( 'HOST' ), PHP_URL_PORT ) ) );
$asked = array();
add_filter(
	'pre_http_request',
	function ( $answer, $args, $url ) use ( &$asked ) {
		$asked[] = $url;
		return $answer;
	},
	10,
	3
);

// ---- without a feed

wp_set_current_user( 0 );
check( '' === trim( shown( '[hrc map]' ) ), 'without a feed, readers see nothing' );
wp_set_current_user( get_user_by( 'login', 'author' )->ID );
check( false !== strpos( shown( '[hrc map]' ), 'address of the feed' ), 'and who writes is told why' );
foreach ( array( 'https://x.example/feed.json?a=1', 'javascript:alert(1)', 'feed' ) as $wrong ) {
	check( '' === HumanRightsCities\clean_address( $wrong ), "as an address, $wrong is refused" );
}
check( 'https://x.example/a/feed.json' === HumanRightsCities\clean_address( ' https://x.example/a/feed.json ' ), 'and one of a feed is taken' );

$feed   = getenv( 'HOST' ) . '/sample/feed.json';
$folder = getenv( 'HOST' ) . '/sample/';
update_option( 'hrc_feed', $feed );
do_action( 'init' );
wp_set_current_user( 0 );
$published = file_get_contents( getenv( 'DEMO' ) . '/sample/snapshots/map.en.template.html' );

// ---- a widget

$html = shown( '[hrc map]' );
check( false !== strpos( $html, "<hrc-map feed=\"$feed\" lang=\"en-US\">" . $published ), 'the element has the snapshot in the language of the site' );
check( false !== strpos( $html, "<a href=\"$folder\">" ), 'and the link of the feed' );
check( wp_script_is( 'hrc-widgets', 'enqueued' ), 'the loader is asked for' );
$tag = wp_scripts()->registered['hrc-widgets']->src;
check( "{$folder}v1/embed.js" === $tag, 'it is the one beside the feed' );
ob_start();
wp_print_scripts( array( 'hrc-widgets' ) );
$printed = ob_get_clean();
check( 1 === preg_match( '~<script async src=|<script[^>]* async src=~', $printed ), 'and holds nothing up: ' . trim( $printed ) );
$html = shown( '[hrc widget="counter" lang="fr" text="Nos <villes>" link="javascript:alert(1)" onclick="alert(1)" feed="https://other.example/"]' );
check( false !== strpos( $html, 'lang="fr"><template' ), 'in another language' );
check( false === strpos( $html, 'javascript' ) && false === strpos( $html, 'onclick' ) && false === strpos( $html, 'other.example' ), 'nothing that is not an attribute of the widget comes through' );
$html = shown( '[hrc widget="map" country="es"]' );
check( false !== strpos( $html, 'country="es"' ) && false === strpos( $html, '<template' ), 'what no snapshot shows has none' );
$asked = array();
$html  = shown( '[hrc widget="map" lang="../pictures/x"]' );
check( array() === $asked && false === strpos( $html, '<template' ), 'what is no language is not asked for' );
check( '' === trim( shown( '[hrc maps]' ) ), 'readers see nothing of a mistake' );
$html = shown( '<!-- wp:hrc/radar {"lang":"es","order":"most","align":"wide","lock":{"move":true}} /-->' );
check( 1 === preg_match( '~^\s*<div class="alignwide wp-block-hrc-radar"><hrc-radar feed="[^"]+" lang="es" order="most">~', $html ), 'a block: ' . substr( $html, 0, 160 ) );
foreach ( array( 'counter', 'map', 'radar', 'programme' ) as $kind ) {
	check( WP_Block_Type_Registry::get_instance()->is_registered( "hrc/$kind" ), "there is a block of $kind" );
}
$html = shown( "Text.\n\n{$folder}oembed/counter.fr.html\n\nText." );
check( false !== strpos( $html, '<hrc-counter feed="' . $feed . '" lang="fr"><template' ), 'an address becomes the widget' );

// ---- the snapshot

forget();
$asked = array();
shown( '[hrc map]' );
shown( '[hrc map]' );
check( 2 === count( $asked ), 'the host is asked once for each tag of the language: ' . implode( ' ', $asked ) );
$late = fn( $answer, $args, $url ) => array( 'response' => array( 'code' => 503 ), 'body' => 'Later.', 'headers' => array() );
$cut  = fn( $answer, $args, $url ) => array( 'response' => array( 'code' => 200 ), 'body' => substr( $published, 0, 999 ), 'headers' => array() );
$gone = fn( $answer, $args, $url ) => array( 'response' => array( 'code' => 404 ), 'body' => '', 'headers' => array() );
$older = function () use ( $folder ) {
	$name = 'hrc_' . md5( "{$folder}snapshots/map.en.template.html" );
	$kept = get_transient( $name );
	set_transient( $name, array( 'until' => 0 ) + $kept );
};
foreach ( array( 'fails' => $late, 'breaks off' => $cut ) as $how => $answer ) {
	$older();
	add_filter( 'pre_http_request', $answer, 11, 3 );
	check( false !== strpos( shown( '[hrc map]' ), $published ), "the last good one stays where the host $how" );
	remove_filter( 'pre_http_request', $answer, 11 );
}
$older();
add_filter( 'pre_http_request', $gone, 11, 3 );
check( false === strpos( shown( '[hrc map]' ), '<template' ), 'one that is gone goes' );
remove_filter( 'pre_http_request', $gone, 11 );

// ---- what each role may paste, as the guide says it

$snippets = array(
	'script'    => '<script src="https://host.example/v1/embed.js" async></script>',
	'element'   => '<hrc-map feed="https://host.example/feed.json" lang="en"><a href="https://host.example/">Members</a></hrc-map>',
	'div'       => '<div data-hrc="map" data-feed="https://host.example/feed.json" data-lang="en"><a href="https://host.example/">Members</a></div>',
	'frame'     => '<iframe src="https://host.example/v1/embed.html?widget=map&amp;feed=/feed.json" title="Members"></iframe>',
	'picture'   => '<img src="https://host.example/pictures/map.en.svg" alt="Members" width="640" height="600" />',
	'shortcode' => '[hrc map]',
	'block'     => '<!-- wp:hrc/map {"lang":"fr"} /-->',
);
$stay = array(
	'administrator' => array_keys( $snippets ),
	'editor'        => array_keys( $snippets ),
	'author'        => array( 'div', 'picture', 'shortcode', 'block' ),
);
foreach ( $stay as $role => $expected ) {
	$kept = array_keys( array_filter( $snippets, fn( $snippet ) => posted( $role, $snippet ) === $snippet ) );
	check( $kept === $expected, "$role: " . implode( ', ', $kept ) . ' stay as pasted' );
}

echo 0 === $failures ? "all passed\n" : "$failures failed\n";
exit( 0 === $failures ? 0 : 1 );
