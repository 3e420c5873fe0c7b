/** JShell: the tours of the lessons, and what they claim. */
package explore;
