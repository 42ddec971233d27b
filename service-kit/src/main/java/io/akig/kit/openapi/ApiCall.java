package io.akig.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the document says of a controller's method beyond what its signature shows. Problems that follow from the signature
 * (400 for inputs, 404 for an id in the path, 413 and 415 for a body, 503) need not be named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiCall {
    /** Unique, a verb first: clients generate the names of their functions and types from it. */
    String id();

    /** One line, without a full stop. */
    String summary();

    /** More, as Markdown; may be left out. */
    String description() default "";

    /** The body's JSON where the method takes it raw. */
    Class<?> takes() default Void.class;

    /** The body's media type where the mapping does not say it. */
    String takesType() default "";

    /** The answer's JSON where the method writes it raw, or for NDJSON that of a line. */
    Class<?> gives() default Void.class;

    /** Whether {@link #gives} is what an array holds. */
    boolean many() default false;

    int status() default 200;

    /** Statuses of further problems. */
    int[] refuses() default {};

    /** The JSON of what is answered with the statuses of {@link #refuses}, where it is more than a problem. */
    Class<?> refusal() default Void.class;

    String refusalType() default "application/problem+json";
}
