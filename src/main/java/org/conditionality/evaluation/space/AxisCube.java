package org.conditionality.evaluation.space;

import java.util.Set;

/**
 * A set of points that allows, along each of some axes, one of some values; along all others it allows any.
 *
 * @param <A> what names an axis
 * @param <P> a point
 * @param <C> the cube itself
 */
public interface AxisCube<A, P, C extends AxisCube<A, P, C>> {

    /** Whether a point is among them. */
    boolean holds(P point);

    /** Whether every point of another is among them. */
    boolean covers(C other);

    /** The axes along which it does not allow every value, in the order in which they are tried. */
    Set<A> axes();

    /** The same, with every value allowed along an axis. */
    C without(A axis);

    /** The values allowed along an axis that it restricts. */
    Set<Object> values(A axis);

    /** The same, with these values and no others allowed along an axis. */
    C with(A axis, Set<Object> values);
}
