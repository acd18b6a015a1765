package org.radnice.forms.internal.logic;

/** A compiled part of an expression. */
@FunctionalInterface
interface Node {

    Object eval(Scope scope, Budget budget);
}
