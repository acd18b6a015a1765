package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;

/**
 * A published REST operation with the method behind it, for its description.
 *
 * @param operation as published
 * @param resource class of the resource
 * @param method that answers
 */
public record RestOperation(Operation operation, Class<?> resource, Method method) {}
