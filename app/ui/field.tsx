import { Button, Input, Label, Select as AriaSelect, SelectValue, TextArea, TextField as AriaTextField, type SelectProps, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { ChevronDown } from "lucide-react";
import { FieldNote, OptionList, type Described, type Option } from "./field-parts.tsx";
import "./field.css";

export type { Option };

export interface TextFieldProps extends Described, Omit<AriaTextFieldProps, "className" | "children"> {
  /** More than one line of text. */
  rows?: number;
  placeholder?: string;
}

export function TextField({ label, help, error, rows, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {rows ? <TextArea className="input" rows={rows} placeholder={placeholder} /> : <Input className="input" placeholder={placeholder} />}
      <FieldNote error={error} help={help} />
    </AriaTextField>
  );
}

export interface SelectFieldProps extends Described, Omit<SelectProps<Option>, "className" | "children"> {
  options: readonly Option[];
}

export function SelectField({ label, help, error, options, placeholder = "Bitte wählen", ...props }: SelectFieldProps) {
  return (
    <AriaSelect {...props} placeholder={placeholder} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={16} />
      </Button>
      <FieldNote error={error} help={help} />
      <OptionList options={options} />
    </AriaSelect>
  );
}
