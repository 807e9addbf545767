/** Takes releases away that must not be seen any more, and says so in their place. */
@NullMarked
package org.thbreport.batch.withdraw;

import org.jspecify.annotations.NullMarked;
