/**
 * JsonLogic, evaluated on the server: pure, without side effects, bounded in depth, operations and size.
 *
 * <p>Values are those of JSON as plain Java: {@code null}, {@code Boolean}, {@code Number} (read as a double, as every browser
 * does), {@code String}, {@code List} and {@code Map}.
 */
package org.radnice.forms.internal.logic;
