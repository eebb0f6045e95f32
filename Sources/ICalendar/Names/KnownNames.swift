/// The known names of all kinds, for those who look up many: asking for a global costs as much as
/// looking up.
struct KnownNames: Sendable {
  let properties = PropertyName.known
  let parameters = ParameterName.known
  let components = ComponentName.known
}
