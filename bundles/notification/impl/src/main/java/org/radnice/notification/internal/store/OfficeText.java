package org.radnice.notification.internal.store;

import org.radnice.notification.api.MessageKindSource.Text;

/**
 * The office's own words.
 *
 * @param revision grows by one with each change; 0 for the words that a module ships
 */
public record OfficeText(Text text, int revision) {}
