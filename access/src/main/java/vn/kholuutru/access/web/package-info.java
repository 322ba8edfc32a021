/**
 * The pages people see, rendered on the server from the components under {@code templates/components}. They call the
 * same use cases as the REST resources; scripts call REST only.
 */
@NullMarked
package vn.kholuutru.access.web;

import org.jspecify.annotations.NullMarked;
